"""What every model hub owes, as tests: subclass HubContract, give it a `hub_case` fixture, and declare what
it can do. A hub that can be searched is proved by `discovery_contract` as well."""

from __future__ import annotations

from .hub_download_contract import HubDownloadContract
from .hub_fetch_contract import HubFetchContract
from .hub_file_contract import HubFileContract

__all__ = ["HubContract"]


class HubContract(HubFetchContract, HubFileContract, HubDownloadContract):
    """Give the fixture of HubUnderTest, and `capabilities`."""
