"""The floors of the house: who may import whom, which library has which door, and how a module opens.

Read from the source with `ast`, so that imports inside functions and under `TYPE_CHECKING` count too.
"""

import ast
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
FILES = sorted((CHECKOUT / "eportfolio").rglob("*.py"))
MODULES = {file.relative_to(CHECKOUT).as_posix(): ast.parse(file.read_bytes(), str(file)) for file in FILES}

# From the roof down. A room may use all that lies on lower floors; rooms on one floor do not know each other.
FLOORS = (
    ("__main__",),
    ("cli",),
    ("commands",),
    ("preview", "cohort", "review", "publish"),
    ("pipeline",),
    ("site",),
    ("pages", "exchange"),
    ("privacy",),
    ("source", "assessment"),
    ("languages",),
    ("model", "problem_layout"),
    ("problems", "called"),
)
DEPTH = {room: depth for depth, rooms in enumerate(FLOORS) for room in rooms}

# These rooms are given what one audience may see, and must not reach for the rest.
GIVEN_A_SHARE = ("pages", "exchange")
THE_WHOLE = ("Portfolio", "Assessment")

ONE_DOOR = ("yaml", "markdown", "jinja2", "watchdog", "PIL", "nh3", "pygments", "subprocess")
PACKAGE_OF = {"pyyaml": "yaml", "pillow": "PIL"}

EMPTY_NAMES = re.compile(r"(.*_)?(utils?|helpers?|managers?|handlers?|data|info|common|misc)")
PRINTING = re.compile(r"print|click\.(echo|secho)|sys\.(stdout|stderr)\.write")


@dataclass(frozen=True, slots=True)
class Import:
    module: str
    line: int

    target: str
    """The module imported; with leading dots when that is how it is written."""

    name: str
    """What is taken from it; "" when it is imported as a whole."""

    @property
    def room(self) -> str:
        return room_of(self.module)

    @property
    def other(self) -> str:
        """The room of ours that is imported from; "" for other people's packages and for our version."""
        parts = [*self.target.split("."), self.name]
        return parts[1] if parts[0] == "eportfolio" and parts[1] != "__version__" else ""

    def __str__(self) -> str:
        return f"{self.module}, line {self.line}: {self.room} imports {self.target} {self.name}".rstrip()


def room_of(module: str) -> str:
    """Name the folder, or the lone module, right under the package."""
    return module.split("/")[1].removesuffix(".py")


def imports_of(module: str, tree: ast.Module) -> list[Import]:
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [Import(module, node.lineno, alias.name, "") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            target = "." * node.level + (node.module or "")
            found += [Import(module, node.lineno, target, alias.name) for alias in node.names]
    return found


IMPORTS = [each for module, tree in MODULES.items() for each in imports_of(module, tree)]


def modules_using(library: str) -> set[str]:
    return {each.module for each in IMPORTS if each.target.split(".")[0] == library}


def door_of(module: str) -> str:
    """A module is its own door; those of a folder inside a room, such as site/dialect/, are one together."""
    folder, _, _ = module.rpartition("/")
    return folder if folder.count("/") > 1 else module


def listed(wrong: list[Import], advice: str) -> str:
    return "\n".join([advice, *map(str, wrong)])


class TestFloors:
    def test_every_room_has_one(self):
        homeless = {room_of(module) for module in MODULES} - {"__init__", *DEPTH}

        assert not homeless, "move the code into a room, or give the new room a floor in FLOORS"

    def test_imports_run_down(self):
        """So that a room can be read, tested and changed without knowing what stands on it."""
        inner = [each for each in IMPORTS if each.other and each.other != each.room]

        wrong = [each for each in inner if DEPTH.get(each.other, -1) <= DEPTH.get(each.room, -1)]

        assert not wrong, listed(wrong, "move what both need to a lower floor, or let the caller hand it in")

    def test_what_is_published_never_sees_the_whole(self):
        """A page cannot leak what it never had."""
        sharing = [each for each in IMPORTS if each.room in GIVEN_A_SHARE]

        wrong = [each for each in sharing if each.other == "source" or each.name in THE_WHOLE]

        assert not wrong, listed(wrong, "take it from what privacy/share.py hands on to one audience")

    def test_imports_are_written_in_full(self):
        """`from eportfolio.model.rating import Rating` tells the room; a dot does not."""
        wrong = [each for each in IMPORTS if each.target.startswith(".")]

        assert not wrong, listed(wrong, "write the whole name, from eportfolio on")


class TestDoors:
    def test_each_library_has_one(self):
        """One place to read, and to change, when a library changes."""
        doors = {library: set(map(door_of, modules_using(library))) for library in ONE_DOOR}

        wrong = {library: found for library, found in doors.items() if len(found) > 1}

        assert not wrong, "let one of these import it, and the others call that one"

    def test_only_the_command_line_knows_click(self):
        wrong = [module for module in modules_using("click") if room_of(module) not in ("cli", "commands")]

        assert not wrong, "click stays in cli and commands; they hand in a function instead"

    def test_each_declared_library_is_used(self):
        """A dependency is declared when the code first uses it, and goes when nothing does."""
        project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
        names = [re.split(r"[<>=,]", line)[0] for line in project["dependencies"]]

        unused = [name for name in names if not modules_using(PACKAGE_OF.get(name, name))]

        assert not unused, "take it out of pyproject.toml"

    def test_only_cli_prints(self):
        """What is found travels up as values; one room says it, in one form for all."""
        calls = [
            (module, node.lineno, ast.unparse(node.func))
            for module, tree in MODULES.items()
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
        ]

        wrong = [call for call in calls if PRINTING.fullmatch(call[2]) and room_of(call[0]) != "cli"]

        assert not wrong, "hand the words up to cli"


class TestModules:
    def test_open_with_a_caption(self):
        """The first line is read alone, on maps and in search results: a name, a colon, what it is for."""
        captions = {module: ast.get_docstring(tree) or "" for module, tree in MODULES.items()}

        wrong = [module for module, caption in captions.items() if not re.match(r"[^:\n]+: \S", caption)]

        assert not wrong, 'open with a caption such as "Estimate: the level shown for one standard"'

    def test_packages_hold_a_caption_only(self):
        """Importing a package then costs nothing and hides nothing; our version is the one exception."""
        packages = {module: tree for module, tree in MODULES.items() if module.endswith("/__init__.py")}

        more = [(m, ast.unparse(node)) for m, tree in packages.items() for node in tree.body[1:]]

        assert [(m, text.split(" = ")[0]) for m, text in more] == [("eportfolio/__init__.py", "__version__")]

    def test_bear_a_name_that_says_something(self):
        wrong = [module for module in MODULES if EMPTY_NAMES.fullmatch(Path(module).stem)]

        assert not wrong, "name it in the field's words, for what it is or does"
