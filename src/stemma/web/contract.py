"""`python -m stemma.web.contract FILE`: write what the API promises, for the page's types.

The file is `frontend/openapi.json`. It is kept so that the page can be built without Python, and a
test tells when it no longer says what the routes say.
"""

import json
import sys
from pathlib import Path

from stemma.web.application import api


def contract() -> str:
    """Return the description of the API (OpenAPI 3.1) as JSON, a line each for what may change.

    The version of Stemma is left out: it is no part of the promise.
    """
    described = api().openapi()
    described["info"]["version"] = "0"
    return json.dumps(described, ensure_ascii=False, indent="\t", sort_keys=True) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(contract(), encoding="utf-8")
