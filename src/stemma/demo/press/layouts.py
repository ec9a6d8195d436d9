"""How outlets' web pages look: every outlet has its own frame around the same kinds of parts."""

import html
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from stemma.demo.facts.written import Language
from stemma.demo.fiction import FICTION
from stemma.demo.press.wording import Kind


@dataclass(frozen=True, slots=True)
class Layout:
    """The frame of an outlet: how it wraps articles, its menu, what it says about cookies."""

    article: Literal["article", "main", "div"]
    body: str
    colour: str
    serif: bool
    structured: bool
    encoding: Literal["utf-8", "windows-1251"] = "utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page is made of; parts are HTML already."""

    title: str
    outlet: str
    author: str
    language: Language
    day: str
    address: str
    related: tuple[tuple[str, str], ...]
    parts: tuple[tuple[Kind, str], ...]


LAYOUTS: Mapping[str, Layout] = {
    "ledger": Layout("article", "story-body", "#1b2a41", serif=True, structured=True),
    "courier": Layout("main", "entry-content", "#7a1f1f", serif=False, structured=True),
    "stroka": Layout("div", "article__text", "#0a5c8a", serif=False, structured=True),
    "vestnik": Layout("article", "text", "#333333", serif=True, structured=False),
    "portal": Layout(
        "div", "news_body", "#c40000", serif=False, structured=False, encoding="windows-1251"
    ),
    "evening": Layout("div", "article-content", "#b00020", serif=False, structured=False),
    "observer": Layout("article", "main-text", "#20503c", serif=True, structured=True),
    "blog": Layout("article", "post", "#5b4a2f", serif=True, structured=False),
    "poster": Layout("div", "status", "#1d7ab8", serif=False, structured=False),
}
_MENU: Mapping[Language, tuple[str, ...]] = {
    "en": ("Home", "World", "Business", "Opinion", "Weather", "Subscribe"),
    "ru": ("Главная", "В мире", "Экономика", "Мнения", "Погода", "Подписка"),
    "zh": ("首页", "国际", "财经", "评论", "天气", "订阅"),
}
_COOKIES: Mapping[Language, str] = {
    "en": "We use cookies to keep you signed in. By reading on you accept our privacy policy.",
    "ru": "Мы используем файлы cookie. Оставаясь на сайте, вы соглашаетесь с правилами.",
    "zh": "本站使用Cookie。继续浏览即表示您同意隐私政策。",
}
_RELATED: Mapping[Language, str] = {"en": "Read also", "ru": "Читайте также", "zh": "相关阅读"}
_RIGHTS: Mapping[Language, str] = {
    "en": "All rights reserved. Letters to the editor: desk@{}",
    "ru": "Все права защищены. Письма в редакцию: desk@{}",
    "zh": "版权所有。编辑部邮箱：desk@{}",
}
_TAGS: Mapping[Kind, tuple[str, str]] = {
    "headline": ("<h1>", "</h1>"),
    "standfirst": ('<p class="standfirst">', "</p>"),
    "byline": ('<p class="byline" rel="author">', "</p>"),
    "dateline": ('<p class="date">', "</p>"),
    "paragraph": ("<p>", "</p>"),
    "subhead": ("<h2>", "</h2>"),
    "question": ('<p class="question"><strong>', "</strong></p>"),
    "answer": ('<p class="answer">', "</p>"),
    "caption": ("<figure><figcaption>", "</figcaption></figure>"),
    "credit": ('<p class="credit"><small>', "</small></p>"),
    "note": ('<p class="note"><em>', "</em></p>"),
}


def page_of(layout: Layout, page: Page) -> bytes:
    """Return a page as the bytes that a browser saves."""
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{page.language}">',
        "<head>",
        *_head(layout, page),
        "</head>",
        "<body>",
        *_around(page),
        f"<{layout.article}>",
        *_article(layout, page),
        f"</{layout.article}>",
        *_foot(page),
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode(layout.encoding, errors="xmlcharrefreplace")


def _head(layout: Layout, page: Page) -> list[str]:
    title, outlet = html.escape(page.title), html.escape(page.outlet)
    family = "Georgia, serif" if layout.serif else "Arial, sans-serif"
    style = (
        f"body {{ font-family: {family}; max-width: 46em; margin: auto }} "
        f"nav, h1 {{ color: {layout.colour} }} footer {{ color: #666 }}"
    )
    lines = [
        f'<meta charset="{layout.encoding}">',
        f"<title>{title} | {outlet}</title>",
        f'<meta name="description" content="{FICTION}">',
        f'<meta property="og:title" content="{title}">',
        f'<meta property="og:site_name" content="{outlet}">',
        f'<meta property="article:published_time" content="{page.day}">',
        f'<link rel="canonical" href="{html.escape(page.address)}">',
        f"<style>{style}</style>",
    ]
    if page.author:
        lines.append(f'<meta name="author" content="{html.escape(page.author)}">')
    if layout.structured:
        lines.append(f'<script type="application/ld+json">{_structured(page)}</script>')
    return lines


def _structured(page: Page) -> str:
    record = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page.title,
        "datePublished": page.day,
        "author": {"@type": "Person", "name": page.author},
        "publisher": {"@type": "Organization", "name": page.outlet},
        "mainEntityOfPage": page.address,
    }
    return json.dumps(record, ensure_ascii=False).replace("<", "\\u003c")


def _around(page: Page) -> list[str]:
    menu = "".join(
        f'<li><a href="/{n}">{name}</a></li>' for n, name in enumerate(_MENU[page.language])
    )
    return [
        f'<div class="cookies" role="dialog">{_COOKIES[page.language]}</div>',
        f"<header><strong>{html.escape(page.outlet)}</strong></header>",
        f"<nav><ul>{menu}</ul></nav>",
    ]


def _article(layout: Layout, page: Page) -> list[str]:
    lines: list[str] = []
    inside = False
    for kind, words in page.parts:
        if kind not in ("headline", "standfirst", "byline", "dateline") and not inside:
            lines.append(f'<div class="{layout.body}">')
            inside = True
        before, after = _TAGS[kind]
        lines.append(f"{before}{words}{after}")
    return [*lines, "</div>"] if inside else lines


def _foot(page: Page) -> list[str]:
    domain = page.address.split("/")[2]
    links = "".join(
        f'<li><a href="{html.escape(address)}">{html.escape(title)}</a></li>'
        for title, address in page.related
    )
    related = f"<aside><h3>{_RELATED[page.language]}</h3><ul>{links}</ul></aside>"
    rights = _RIGHTS[page.language].format(domain)
    return [
        *([related] if links else []),
        f"<footer><p>{html.escape(page.outlet)}. {rights}</p><p>{FICTION}</p></footer>",
    ]
