"""What of the hub's settings the environment of the command line says, as other tools understand it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

__all__ = ["hub_cache", "proxy_address"]


def hub_cache(environment: Mapping[str, str]) -> Path | None:
    """The folder that Hugging Face tools share, None for where it usually lies."""
    if given := environment.get("HF_HUB_CACHE"):
        return Path(given)
    if home := environment.get("HF_HOME"):
        return Path(home) / "hub"
    base = environment.get("XDG_CACHE_HOME")
    return Path(base) / "huggingface" / "hub" if base else None


def proxy_address(environment: Mapping[str, str]) -> str | None:
    names = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")
    found = next((environment[name] for name in names if environment.get(name)), None)
    return found if found and found.startswith(("http://", "https://")) else None
