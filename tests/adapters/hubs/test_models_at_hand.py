from __future__ import annotations

from rejoinder.adapters.cli.model_commands import model_lines
from rejoinder.adapters.hubs.box import BoxHub
from rejoinder.application.model_listing import list_models
from rejoinder.domain.models import DEFAULT_CATALOGUE


def test_a_model_in_the_box_is_at_hand_before_anybody_wanted_it() -> None:
    listed = {listing.name: listing for listing in list_models(DEFAULT_CATALOGUE, [BoxHub()], [])}

    assert (listed["pocket"].title, listed["pocket"].status) == ("Pocket, in the box", "")
    assert listed["pocket"].at_hand
    assert 0 < listed["pocket"].size <= 8_000_000
    assert not listed["smart"].at_hand
    shown = [line.split()[:3] for line in model_lines([listed["smart"], listed["pocket"]])]
    assert shown == [["smart", "not", "here"], ["pocket", "at", "hand"]]
