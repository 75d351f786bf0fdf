"""References: what every name in the author's files means, or the nearest one where it means nothing.

Filled by `read` with every name there is, also the names of what is broken: who leans on a broken thing is
not told that it does not exist. It is left out in silence, since the fault itself is told once, where it is.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from eportfolio.model.framework import Scale
from eportfolio.model.people import Person
from eportfolio.problems import nearest
from eportfolio.source.tables.field_names import ID
from eportfolio.source.yaml.author_file import AuthorFile, Place
from eportfolio.source.yaml.nodes import Scalar

MOST_LOOKED_UP = 60
"""Wrong names for which the nearest one is sought: each search reads all names that there are."""


class Known:
    """The names of one kind of thing: people, entries, learning paths."""

    def __init__(self, kind: str, more: Callable[[str, str], str] | None = None) -> None:
        """Start with none.

        Args:
            kind: the word in messages.
            more: what else can be done about a name that nothing bears, by the name and its field.
        """
        self.kind = kind
        self.more = more
        self.sound: set[str] = set()
        self.broken: set[str] = set()
        self.is_whole = True
        """Whether every name is known; not so once a file of them could not be read."""
        self._searches = 0

    def add(self, names: Iterable[str], *, broken: bool = False) -> None:
        (self.broken if broken else self.sound).update(names)

    def keep(self, sound: set[str]) -> None:
        """Count all names as broken but these: their things had faults."""
        self.broken |= self.sound
        self.sound = sound

    def find(self, typed: Scalar, file: AuthorFile, field: str) -> str | None:
        """Give the name that was typed if a sound thing bears it; tell `file` if nothing does."""
        name = typed.text.strip()
        if name in self.sound:
            return name
        if name not in self.broken and self.is_whole:
            self.say_unknown(name, typed, file, field)
        return None

    def find_all(self, typed: Iterable[Scalar], file: AuthorFile, field: str) -> tuple[str, ...]:
        """Give the names found, each once, in the order typed."""
        found = (self.find(one, file, field) for one in typed)
        return tuple(dict.fromkeys(name for name in found if name is not None))

    def say_unknown(self, name: str, place: Place, file: AuthorFile, field: str) -> None:
        self._searches += 1
        near = nearest(name, self.sound | self.broken) if self._searches <= MOST_LOOKED_UP else ""
        mend = " ".join(filter(None, ("" if near else self._advice(), self.more and self.more(name, field))))
        file.fault(place, f"no {self.kind} has this name", mend, near=near, field=field)

    def _advice(self) -> str:
        names = sorted(self.sound)
        if not names:
            return f"There is no {self.kind} yet."
        return f"No {self.kind} has a name like it." + (
            f" There are: {', '.join(names)}." if len(names) <= 8 else ""
        )


class Standards:
    """The names of all standards: id, code, aliases and CASE identifier, by framework."""

    def __init__(self) -> None:
        self.scales: dict[str, Scale] = {}
        """By framework id."""
        self.sound: set[str] = set()
        """Refs of the standards that can be used."""
        self.is_whole = True
        self._by_framework: dict[str, dict[str, tuple[str, ...]]] = {}
        self._anywhere: dict[str, tuple[str, ...]] = {}
        self._folded: dict[str, dict[str, tuple[str, ...]]] = {}
        """The same as `_by_framework` for codes and aliases whose capitals make no difference."""
        self._known = Known("standard")

    def add(self, framework: str, named: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Take in one framework.

        Args:
            framework: its id.
            named: (standard id, its other names in falling order of weight) of each.
        """
        own: dict[str, tuple[str, ...]] = {}
        listed = [(f"{framework}:{one}", one, tuple(others)) for one, others in named]
        for ref, one, _ in listed:
            own[one] = (ref,)
        ids = set(own)
        for ref, _, others in listed:
            for name in others:
                # A name that is another's id means that one; a code that stands twice means both.
                if name and name not in ids and ref not in own.get(name, ()):
                    own[name] = (*own.get(name, ()), ref)
        self._by_framework[framework] = own
        self._folded[framework] = _folded(own, ids)
        for name, refs in own.items():
            self._anywhere[name] = self._anywhere.get(name, ()) + refs
        self._known.add(own)

    def means(self, name: str, own: str = "") -> tuple[str, ...]:
        """Give the refs that a name may mean; a framework's `own` standards come first.

        A code or alias is also found in other capitals, where nothing is written just so.
        """
        if own and (refs := self._by_framework.get(own, {}).get(name)):
            return refs
        framework, _, rest = name.partition(":")
        if refs := self._anywhere.get(name) or self._by_framework.get(framework, {}).get(rest):
            return refs
        folded, of = name.casefold(), self._folded
        if own and (refs := of.get(own, {}).get(folded)):
            return refs
        anywhere = tuple(ref for names in of.values() for ref in names.get(folded, ()))
        return anywhere or of.get(framework, {}).get(rest.casefold(), ())

    def find(self, typed: Scalar, file: AuthorFile, field: str, own: str = "") -> str | None:
        """Give the ref of the sound standard that was typed; tell `file` if it is none or several."""
        refs = self.means(typed.text.strip(), own)
        if len(refs) == 1:
            return refs[0] if refs[0] in self.sound else None
        if refs:
            file.fault(
                typed, "several standards have this name", f"Write one of: {', '.join(refs)}.", field=field
            )
        elif self.is_whole:
            self._known.say_unknown(typed.text.strip(), typed, file, field)
        return None

    def find_all(self, typed: Iterable[Scalar], file: AuthorFile, field: str) -> tuple[str, ...]:
        """Give the refs found, each once, in the order typed."""
        found = (self.find(one, file, field) for one in typed)
        return tuple(dict.fromkeys(ref for ref in found if ref is not None))

    def scale_of(self, ref: str) -> Scale:
        return self.scales[ref.partition(":")[0]]

    def check_level(
        self, level: float, ref: str, place: Place, file: AuthorFile, field: str, *, halves: bool = True
    ) -> bool:
        """Say whether a level lies on its standard's scale; tell `file` if not."""
        values = [rung.value for rung in self.scale_of(ref).levels]
        between = halves and values[0] <= level <= values[-1] and (2 * level).is_integer()
        if level in values or between:
            return True
        shown = ", ".join(f"{value:g}" for value in values)
        more = ", or a half between them" if halves else ""
        file.fault(place, f"not a level of this standard's scale: {shown}{more}", field=field)
        return False


def _new_here(name: str, field: str) -> str:
    """Say how somebody becomes known; "" for what cannot be an id."""
    if not ID.fullmatch(name):
        return ""
    shown = " ".join(re.split(r"[-_.]+", name)).strip().title()
    role = "student" if field == "learner" else "peer"
    return f"New here? Add them to people.yml: {{id: {name}, name: {shown}, role: {role}}}."


def _without_entry(_name: str, field: str) -> str:
    """Say what becomes of feedback, the only kind of file with this field, once its entry is gone."""
    return "Or delete this file, if the entry is gone." if field == "entry" else ""


def _without_quiz(_name: str, _field: str) -> str:
    return "Or delete this file, if the self-check is gone."


def _folded(own: Mapping[str, tuple[str, ...]], ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Give the names that are no ids in small letters; two that differ only in capitals mean both."""
    found: dict[str, tuple[str, ...]] = {}
    for name, refs in own.items():
        if name not in ids:
            before = found.get(name.casefold(), ())
            found[name.casefold()] = (*before, *(ref for ref in refs if ref not in before))
    return found


class Names:
    """Everything that can be named in one portfolio."""

    def __init__(self) -> None:
        self.people = Known("person", _new_here)
        self.entries = Known("entry", _without_entry)
        self.paths = Known("learning path")
        self.quizzes = Known("self-check", _without_quiz)
        self.standards = Standards()
        self.person: dict[str, Person] = {}
        """By id, the sound ones."""


def say_not_of_entry(typed: Scalar, standards: Iterable[str], file: AuthorFile, field: str) -> None:
    """Tell `file` that a level is given for a standard that the entry does not name."""
    own = [ref.partition(":")[2] for ref in standards]
    mend = f"The entry names: {', '.join(own)}." if own else "The entry names no standard yet."
    file.fault(typed, "the entry does not name this standard", mend, field=field)
