from collections.abc import Callable, Sequence

from dkim.canonicalization import CanonicalizationPolicy

class DKIM:
    body: bytes
    headers: list[tuple[bytes, bytes]]
    hasher: Callable[[], object]
    def __init__(self, message: bytes) -> None: ...
    def sign(
        self,
        selector: bytes,
        domain: bytes,
        privkey: bytes,
        *,
        canonicalize: tuple[bytes, bytes] = ...,
        length: bool = ...,
    ) -> bytes: ...
    def default_sign_headers(self) -> list[bytes]: ...
    def gen_header(
        self,
        fields: list[tuple[bytes, bytes]],
        include_headers: Sequence[bytes],
        canon_policy: CanonicalizationPolicy,
        header_name: bytes,
        pk: dict[str, int],
    ) -> bytes: ...

class DKIMException(Exception): ...

def verify(
    message: bytes, *, minkey: int = ..., dnsfunc: Callable[..., bytes | None] = ...
) -> bool: ...
