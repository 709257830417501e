"""`python -m rejoinder.adapters.cli`"""

from __future__ import annotations

import sys

from .main import run

if __name__ == "__main__":
    sys.exit(run())
