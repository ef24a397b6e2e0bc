"""One period of the fictional plan as it comes back from its units, without a fault."""

import pathlib

import fill
import round_trip
from tools import Site, minhbach

PERIOD = "2026-Q3"


def make(root):
    """A site whose tables know nothing of the period yet, and beside it its filled forms."""
    site = Site(pathlib.Path(root) / "site")
    folder = site.data / "minh-hoa"
    gone = round_trip.take_out(folder, PERIOD, "1")
    forms = pathlib.Path(root) / "good"
    minhbach("forms", "minh-hoa", PERIOD, "--root", site.root, "--out", forms, "--lang", "vi")
    fill.fill(forms, site.original / "minh-hoa", PERIOD,
              new_documents=round_trip.typed_by_office(site.original / "minh-hoa", gone, PERIOD, "1"),
              new_events=round_trip.EVENTS[PERIOD])
    return site, forms
