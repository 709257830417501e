import sys

if "pytest" in sys.modules:
    sys.modules["pytest"].register_assert_rewrite(__name__)
