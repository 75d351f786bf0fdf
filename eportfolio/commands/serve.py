"""serve: show the site while it is written, and renew it with every save."""

from datetime import date
from pathlib import Path

import click

from eportfolio.called import called
from eportfolio.commands.options import FOLDER_IS, audience_option, folder_argument, language_option
from eportfolio.commands.outcome import Meanwhile, Outcome
from eportfolio.model.audience import Audience
from eportfolio.model.phrase import Phrase, phrase


class Port(click.ParamType[int]):
    """A number that a server may listen at."""

    name = "number"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value)
        if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
            return int(text)
        raise click.BadParameter(f'"{text}" is not a number from 1 to 65535')


@click.command(help="Show the site while you write, and renew it with every save.", epilog=FOLDER_IS)
@audience_option(Audience.TEAM, "Whose site to show; the team's has drafts in it.")
@language_option
@click.option("--port", type=Port(), default=8000, show_default=True, help="Where the browser finds it.")
@click.option("--no-open", is_flag=True, help="Do not open the browser.")
@click.option("--lan", is_flag=True, help="Let other machines in the network read it.")
@click.option("--poll", is_flag=True, help="Look at all files once a second, as network drives need it.")
@folder_argument
@click.pass_obj
def command(
    meanwhile: Meanwhile,
    audience: Audience,
    language: str,
    port: int,
    no_open: bool,
    lan: bool,
    poll: bool,
    folder: Path,
) -> Outcome:
    from eportfolio.pipeline import build_site, site_base, why_no_portfolio
    from eportfolio.preview.serve import Built, Preview, serve
    from eportfolio.site.theme import themes_folder
    from eportfolio.source.written import Memory

    if none := why_no_portfolio(folder):
        return Outcome(problems=none)
    site = folder / ".eportfolio" / "serve" / f"{audience.word}{language}"
    at_home = audience is Audience.TEAM
    memory = Memory()

    def build() -> Built:
        # The day is asked for each time: a preview may be left on over night.
        today = date.today()  # noqa: DTZ011 (the day at home is meant)
        report = build_site(folder, site, audience, today, drafts=at_home, language=language, memory=memory)
        return Built(report.urls, report.problems, any(one.is_fault for one in report.problems))

    preview = Preview(
        folder=folder,
        site=site,
        build=build,
        base=site_base(folder),
        notice=notice(audience),
        themes=(themes_folder(),),
        port=port,
        lan=lan,
        opens_browser=not no_open,
        poll=poll,
    )
    serve(preview, meanwhile.say)
    return Outcome()


def notice(audience: Audience) -> Phrase:
    """Say whose site is shown, so that nobody takes the team's for what a stranger sees."""
    if audience is Audience.TEAM:
        command = f"{called()} serve --for public"
        return phrase("The team's site, at home. A stranger sees less: {command}", command=command)
    return phrase("The site of the audience “{audience}”, as it would be built.", audience=audience.word)
