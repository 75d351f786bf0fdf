"""serve: show the site while it is written, and renew it with every save."""

from datetime import date
from pathlib import Path

import click

from eportfolio.commands.options import audience_option, folder_argument
from eportfolio.commands.outcome import Outcome
from eportfolio.model.audience import Audience


@click.command(help="Show the site while you write, and renew it with every save.")
@audience_option(Audience.TEAM, "Whose site to show; at home it is the team's, with drafts.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Where to listen."
)
@click.option("--no-open", is_flag=True, help="Do not open the browser.")
@click.option("--lan", is_flag=True, help="Let other machines in the network read.")
@click.option("--poll", is_flag=True, help="Look at all files once a second, for network drives.")
@folder_argument
@click.pass_obj
def command(
    say: object, audience: Audience, port: int, no_open: bool, lan: bool, poll: bool, folder: Path
) -> Outcome:
    from eportfolio.pipeline import build_site, site_base
    from eportfolio.preview.serve import Built, Preview, serve
    from eportfolio.site.theme import themes_folder

    site = folder / ".eportfolio" / "serve" / audience.word
    at_home = audience is Audience.TEAM

    def build() -> Built:
        # The day is asked for each time: a preview may be left on over night.
        report = build_site(folder, site, audience, date.today(), drafts=at_home)  # noqa: DTZ011
        return Built(report.urls, report.problems, any(one.is_fault for one in report.problems))

    assert callable(say)
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
    serve(preview, say)
    return Outcome()


def notice(audience: Audience) -> str:
    """Say whose site is shown, so that nobody takes the team's for what a stranger sees."""
    if audience is Audience.TEAM:
        return "The team's site, at home. A stranger sees less: eportfolio serve --for public"
    return f"The site of the audience “{audience.word}”, as it would be built."
