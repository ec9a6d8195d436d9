"""Who is let in, and every way in which others are kept out."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.testclient import TestClient

from stemma.web.door import Door
from tests.web.conftest import Clock


def test_a_token_is_good_once(stranger: TestClient, door: Door) -> None:
    came = stranger.get("/open", params={"token": door.token})
    again = stranger.get("/open", params={"token": door.token})

    assert came.status_code == 200
    assert again.status_code == 401
    assert "set-cookie" not in again.headers


def test_the_cookie_is_kept_from_scripts_and_other_sites(stranger: TestClient, door: Door) -> None:
    [cookie] = stranger.get("/open", params={"token": door.token}).headers.get_list("set-cookie")

    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


def test_the_way_in_goes_on_by_itself_because_a_redirect_would_lose_the_cookie(
    stranger: TestClient, door: Door
) -> None:
    came = stranger.get("/open", params={"token": door.token})

    assert came.status_code == 200
    assert '<meta http-equiv="refresh" content="0;url=/">' in came.text


def test_a_token_is_good_for_a_minute(stranger: TestClient, door: Door, clock: Clock) -> None:
    clock.now = 60.1

    assert stranger.get("/open", params={"token": door.token}).status_code == 401


@pytest.mark.parametrize("token", ["", "x", "ключ", "\udcff"])
def test_a_wrong_token_lets_nobody_in_and_spends_nothing(door: Door, token: str) -> None:
    assert door.exchange(token) is None
    assert door.exchange(door.token) is not None


@pytest.mark.parametrize("path", ["/", "/api/case", "/api/openapi.json", "/nowhere", "/open/"])
def test_without_a_cookie_there_is_nothing(stranger: TestClient, path: str) -> None:
    answer = stranger.get(path)

    assert answer.status_code == 401
    assert "stemma serve CASE" in answer.text


def test_a_cookie_of_another_server_is_worth_nothing(stranger: TestClient) -> None:
    assert stranger.get("/api/case", headers={"cookie": "stemma=abc"}).status_code == 401


@pytest.mark.parametrize(
    "host",
    [
        "localhost:4117",
        "127.0.0.1",
        "127.0.0.1:4118",
        "evil.example:4117",
        "stemma-0000000000000000.localhost:4117",
        "",
    ],
)
def test_another_name_is_refused_whatever_is_shown(browser: TestClient, host: str) -> None:
    answer = browser.get("/api/case", headers={"host": host})

    assert answer.status_code == 421
    assert set(answer.json()) == {"error", "remedy"}


def test_a_part_of_the_name_is_not_the_name(browser: TestClient, door: Door) -> None:
    for host in (door.host.partition(":")[0], f"a.{door.host}", f"{door.host}.evil.example"):
        assert browser.get("/api/case", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("site", ["cross-site", "same-site", "somewhere"])
@pytest.mark.parametrize("path", ["/", "/api/case"])
def test_what_another_site_sends_is_refused(browser: TestClient, site: str, path: str) -> None:
    assert browser.get(path, headers={"sec-fetch-site": site}).status_code == 403


def test_the_file_on_disk_may_open_a_window_and_nothing_else(
    stranger: TestClient, door: Door
) -> None:
    """To a browser a file is another site."""
    window = {
        "sec-fetch-site": "cross-site",
        "sec-fetch-mode": "navigate",
        "sec-fetch-dest": "document",
    }

    for wrong in ({"sec-fetch-mode": "no-cors"}, {"sec-fetch-dest": "iframe"}):
        refused = stranger.get("/open", params={"token": door.token}, headers=window | wrong)
        assert refused.status_code == 403
    came = stranger.get("/open", params={"token": door.token}, headers=window)
    assert came.status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_nothing_can_be_written(browser: TestClient, door: Door, method: str) -> None:
    for origin in ({}, {"origin": "null"}, {"origin": "http://evil.example"}):
        assert browser.request(method, "/api/case", headers=origin).status_code == 403
    own = browser.request(method, "/api/case", headers={"origin": f"http://{door.host}"})

    assert own.status_code == 405
    assert own.json()["remedy"] == "Ask with GET."


def test_no_other_origin_is_ever_let_read(browser: TestClient) -> None:
    answer = browser.get("/api/case", headers={"origin": "http://evil.example"})

    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("path", ["/", "/api/case", "/api/nothing", "/open", "/favicon.ico"])
def test_every_answer_has_the_headers_that_protect(browser: TestClient, path: str) -> None:
    headers = browser.get(path).headers

    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; ")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "server" not in headers


def test_programs_show_the_key_under_the_number_and_only_there(
    stranger: TestClient, door: Door
) -> None:
    shown = {"authorization": f"Bearer {door.bearer}"}
    number = {"host": door.fallback}

    assert stranger.get("/api/case", headers=shown | number).status_code == 200
    assert stranger.get("/api/case", headers=shown).status_code == 401
    assert stranger.get("/api/case", headers=number).status_code == 401
    wrong = {"authorization": "Bearer abc"}
    assert stranger.get("/api/case", headers=wrong | number).status_code == 401


def test_the_cookie_is_worth_nothing_under_the_number(browser: TestClient, door: Door) -> None:
    cookie = {"cookie": f"stemma={browser.cookies['stemma']}"}

    answer = browser.get("/api/case", headers={"host": door.fallback} | cookie)

    assert answer.status_code == 401


def test_a_token_that_many_show_at_once_lets_one_in(door: Door) -> None:
    with ThreadPoolExecutor(20) as many:
        came = list(many.map(door.exchange, [door.token] * 200))

    assert len([cookie for cookie in came if cookie is not None]) == 1


def test_a_new_token_lets_in_once_more_and_whoever_is_in_stays(
    browser: TestClient, door: Door, clock: Clock
) -> None:
    used = door.token
    clock.now = 600
    door.renew()

    assert browser.get("/api/case").status_code == 200
    assert browser.get("/open", params={"token": used}).status_code == 401
    browser.cookies.clear()
    assert browser.get("/api/case").status_code == 401
    assert browser.get("/open", params={"token": door.token}).status_code == 200
    assert browser.get("/api/case").status_code == 200
    assert browser.get("/open", params={"token": door.token}).status_code == 401


def test_a_new_token_is_good_for_a_minute_and_the_one_before_for_nothing(
    stranger: TestClient, door: Door, clock: Clock
) -> None:
    unused = door.token
    door.renew()
    clock.now = 60.1

    assert stranger.get("/open", params={"token": unused}).status_code == 401
    assert stranger.get("/open", params={"token": door.token}).status_code == 401


@pytest.mark.parametrize("name", ["Stemma", "stemma2", "__Host-stemma", "x"])
def test_the_cookie_under_another_name_is_worth_nothing(
    stranger: TestClient, door: Door, name: str
) -> None:
    value = door.exchange(door.token)

    answer = stranger.get("/api/case", headers={"cookie": f"{name}={value}"})

    assert answer.status_code == 401


def test_two_servers_share_no_name_and_no_secret() -> None:
    one, two = Door(1), Door(1)

    assert one.host != two.host
    assert len({one.token, two.token, one.bearer, two.bearer}) == 4
    assert one.exchange(two.token) is None
