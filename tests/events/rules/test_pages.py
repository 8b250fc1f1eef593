"""Pages of the web, well and badly made."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from events.rules.pages import (
    UnreadablePage,
    decoded,
    first_lines,
    guess_language,
    listed_addresses,
    read_page,
    settled_language,
)
from events.rules.texts import UnusableText

TODAY = date(2026, 1, 1)
SAID = "The ministry said that nine people were sent back across the bridge before dawn on Friday."
ALSO = "Two groups that follow such cases said that they had expected it since the week began."


def page(body: str, head: str = "", lang: str = "en") -> str:
    return f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


ARTICLE = f"<article><h1>Nine sent back</h1><p>{SAID}</p><p>{ALSO}</p>%s</article>"


def test_headline_publisher_day_language_and_address_are_read_from_the_page():
    head = (
        '<meta property="og:title" content="Nine sent back">'
        '<meta property="og:site_name" content="Border Daily">'
        '<meta property="article:published_time" content="2024-05-07T09:00:00+09:00">'
        '<link rel="canonical" href="https://border.example/nine?utm_source=x">'
    )

    read = read_page(page(ARTICLE % "", head, "en-GB"), today=TODAY)

    assert (read.title, read.publisher, read.language) == ("Nine sent back", "Border Daily", "en")
    assert read.published_on == date(2024, 5, 7)
    assert read.url == "https://border.example/nine"
    assert SAID in read.text
    assert ALSO in read.text


SECRET = "SECRET words that are long enough to pass for a paragraph of the article itself."


@pytest.mark.parametrize(
    "hidden",
    [
        f"<script>document.write('{SECRET}')</script>",
        f"<style>p:after {{ content: '{SECRET}' }}</style>",
        f"<noscript><p>{SECRET}</p></noscript>",
        f"<template><p>{SECRET}</p></template>",
        f"<!-- <p>{SECRET}</p> -->",
        f'<p style="display: none">{SECRET}</p>',
        f'<p style="color:red;VISIBILITY:hidden">{SECRET}</p>',
        f'<p style="font-size:0">{SECRET}</p>',
        f'<p style="position:absolute;left:-9999px">{SECRET}</p>',
        f"<p hidden>{SECRET}</p>",
        f'<div aria-hidden="true"><p>{SECRET}</p></div>',
        f'<p class="screen-reader-text">{SECRET}</p>',
        f'<style>.trap, #x {{ display:none }}</style><p class="big trap">{SECRET}</p>',
        f"<svg><text>{SECRET}</text></svg>",
        f"<iframe srcdoc='<p>{SECRET}</p>'></iframe>",
        f"<textarea>{SECRET}</textarea>",
    ],
)
def test_what_a_reader_does_not_see_never_survives(hidden):
    text = read_page(page(ARTICLE % hidden), today=TODAY).text

    assert "SECRET" not in text
    assert SAID in text
    assert ALSO in text


@pytest.mark.parametrize(
    "shown",
    [
        "<style>@media print { .wide { display: none } }</style><p class='wide'>%s</p>",
        '<p style="opacity: 0.9; font-size: 0.8em">%s</p>',
    ],
)
def test_what_is_hidden_elsewhere_only_is_kept(shown):
    assert SECRET in read_page(page(ARTICLE % (shown % SECRET)), today=TODAY).text


def test_text_behind_a_hidden_element_stays():
    read = read_page(page(f"<p>{SAID} <b hidden>x</b> {ALSO}</p>"), today=TODAY)

    assert ALSO in read.text


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{SAID}<p>{ALSO}",
        f"<html><body><div><article><p>{SAID}</b></i><td>{ALSO}",
        f"<?xml version='1.0' encoding='euc-kr'?><html><body><p>{SAID}</p><p>{ALSO}</p>",
        f"<<<p>{SAID}</p <p>{ALSO}</p>",
        "<div>" * 200 + f"<p>{SAID}</p><p>{ALSO}</p>",
    ],
)
def test_badly_made_html_is_read_all_the_same(html):
    assert SAID[:40] in read_page(html, today=TODAY).text


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("", "no article was found"),
        ("<html></html>", "no article was found"),
        (f"<p>{SAID}</p>\0", "null characters"),
        ("<p>" + "x " * 4_100_000, "too many for a page"),
        ("<p>" + "word " * 250_000, "more than 1,000,000 characters of text"),
    ],
)
def test_what_is_no_page_is_refused_with_a_remedy(html, fault):
    with pytest.raises(UnusableText, match=fault):
        read_page(html, today=TODAY)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="<>/\"'=!-ap hidenstyl&#;x0\n", max_size=200))
def test_no_html_breaks_the_reading(html):
    with suppress(UnusableText):
        assert read_page(html, today=TODAY).text


def test_a_day_that_lies_ahead_is_not_offered():
    head = '<meta property="article:published_time" content="2031-05-07">'

    assert read_page(page(ARTICLE % "", head), today=TODAY).published_on is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SAID, "en"),
        ("국경 근처에서 아홉 명이 송환되었다고 외교부가 밝혔다. UN", "ko"),
        ("外交部表示,这九个人已经被送回。", "zh-Hans"),
        ("外交部表示,這九個人已經被送回。", "zh-Hant"),
        ("外務省は九人が送還されたと発表した。", "ja"),
        (
            "Neuf personnes ont été renvoyées par la police dans le nord, selon une association.",
            "fr",
        ),
        ("Chín người đã bị trả về trong tuần này, theo một nhóm không có liên quan của họ.", "vi"),
        ("เก้าคนถูกส่งกลับข้ามพรมแดน", "th"),
        ("Міністерство повідомило, що дев'ять осіб повернули.", "uk"),
        ("Zqx vbn wrt plm", "und"),
        ("12 34", "und"),
        ("", "und"),
    ],
)
def test_a_language_is_guessed_by_letters_and_small_words(text, language):
    assert guess_language(text) == language


@pytest.mark.parametrize(
    ("declared", "text", "language"),
    [
        ("en-US", SAID, "en"),
        ("en", "국경 근처에서 아홉 명이 송환되었다.", "ko"),
        ("zh-TW", "外交部表示,這九個人已經被送回。", "zh-Hant"),
        ("sw", "Watu tisa walirudishwa", "sw"),
        ("nonsense!", "Zqx vbn", "und"),
    ],
)
def test_what_a_page_declares_holds_unless_its_text_says_otherwise(declared, text, language):
    assert settled_language(declared, text) == language


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        (f"Nine sent back\n7 May 2024\n{SAID}", "Nine sent back", date(2024, 5, 7)),
        (f"Nine sent back\nMay 7, 2024, 10:00\n{SAID}", "Nine sent back", date(2024, 5, 7)),
        ("아홉 명 송환\n입력 2024.05.07 09:00\n본문이다.", "아홉 명 송환", date(2024, 5, 7)),
        ("九人被送回\n2024年5月7日\n正文。", "九人被送回", date(2024, 5, 7)),
        (f"{SAID}\n{ALSO}", "", None),
        ("One line only", "", None),
        (f"Nine sent back\n31 February 2024\n{SAID}", "Nine sent back", None),
        (f"Nine sent back\n1 May 2031\n{SAID}", "Nine sent back", None),
    ],
)
def test_headline_and_day_are_read_off_the_first_lines_where_they_are_plain(text, title, day):
    read = first_lines(text, today=TODAY)

    assert (read.title, read.published_on) == (title, day)


def test_an_address_in_a_line_of_its_own_is_the_page():
    read = first_lines(f"https://paper.example/a\nNine sent back\n{SAID}", today=TODAY)

    assert (read.url, read.title) == ("https://paper.example/a", "Nine sent back")


@pytest.mark.parametrize(
    ("raw", "declared", "text"),
    [
        ("송환".encode(), None, "송환"),
        ("\ufeff송환".encode(), None, "송환"),
        ("송환".encode("utf-16"), None, "송환"),
        ("송환".encode(), "euc-kr", "송환"),
        ("똠방각하 송환".encode("cp949"), "euc-kr", "똠방각하 송환"),
        ("遣返".encode("gb18030"), "gb2312", "遣返"),
        (
            b'<meta charset="euc-kr">' + "송환".encode("euc-kr"),
            "utf-8",
            '<meta charset="euc-kr">송환',
        ),
        ("送還".encode("iso-2022-jp"), "iso-2022-jp", "送還"),
        ("café".encode("latin-1"), "iso-8859-1", "café"),
        (("국경 근처에서 아홉 명이 송환되었다. " * 20).encode("cp949"), "no-such-set", None),
    ],
)
def test_bytes_are_read_whatever_the_server_says(raw, declared, text):
    expected = text if text is not None else "국경 근처에서 아홉 명이 송환되었다. " * 20

    assert decoded(raw, declared=declared) == expected


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(UnreadablePage, match="paste its text"):
        decoded(bytes(range(128, 256)) * 3 + b"\x81\x8d\x8f", declared=None)


def test_of_a_list_each_line_gives_its_address():
    text = (
        "\ufeffurl;title\r\n"
        "https://paper.example/a;Nine, sent back\r\n"
        "\r\n# later\r\n"
        '"Ten","https://paper.example/b,c","2024"\r\n'
        "www.paper.example/d\r\n"
        "no address\r\n"
        "https://paper.example/e,f"
    )

    assert [(line.number, line.written) for line in listed_addresses(text)] == [
        (2, "https://paper.example/a"),
        (5, "https://paper.example/b,c"),
        (6, "https://www.paper.example/d"),
        (7, "no address"),
        (8, "https://paper.example/e,f"),
    ]
