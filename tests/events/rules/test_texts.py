import pytest
from hypothesis import given, settings, strategies as st

from events.rules.texts import (
    LONGEST_TEXT,
    BadAddress,
    UnusableText,
    are_near_duplicates,
    canonical_url,
    clean_text,
    fingerprint,
    paragraphs,
    repeated_paragraphs,
    searchable,
    signature,
    similarity,
)
from tests.events.rules.record import RECORDS, rows

ENGLISH = (
    "The ministry said on Friday that nine people who had been held for a month near the border "
    "were sent back across the bridge before dawn, and that it had asked the other side for an "
    "explanation. Two groups that follow such cases said that they had expected the transfer "
    "since the beginning of the week, when the visiting hours of the centre were cancelled. "
    "Neither could say where the nine were taken after the crossing or who had received them."
)
KOREAN = (
    "외교부는 국경 근처에서 한 달 동안 구금되어 있던 아홉 명이 금요일 새벽 다리를 건너 송환되었다고 "
    "밝히고 상대 측에 설명을 요구했다고 말했다. 이런 사건을 지켜보는 두 단체는 면회 시간이 취소된 "
    "이번 주 초부터 이송을 예상했다고 전했다. 두 단체 모두 아홉 명이 국경을 넘은 뒤 어디로 갔는지 "
    "누가 그들을 맞았는지는 알지 못한다고 덧붙였다."
)
CHINESE = (
    "外交部星期五表示,在边境附近被关押一个月的九人于黎明前被送过大桥,并已要求对方作出解释。"
    "两个关注此类案件的团体说,自本周初探视时间被取消以来,他们就预料到这次移送。"
    "两个团体都无法说明这九人过境之后被带往何处,也不知道由谁接收。"
)
TEXTS = [ENGLISH, KOREAN, CHINESE]


def edited(text):
    """The same text with its first sentence shortened at the front and one number changed."""
    return text[8:].replace("nine", "ten", 1).replace("아홉", "열", 1).replace("九", "十", 1)


@pytest.mark.parametrize(
    "raw", ["", "plain", "둘째 줄\n셋째\t칸", "🇰🇷 emoji 👨‍👩‍👧", "混合 scripts 혼합"]
)
def test_ordinary_text_stays_as_it_is(raw):
    cleaned = clean_text(raw)

    assert (cleaned.text, cleaned.warnings) == (raw, ())


@pytest.mark.parametrize(
    ("raw", "text", "warning"),
    [
        ("a\x07b\x1b", "ab", "body: 2 control character"),
        ("a\u200bb\ufeff\u00ad", "ab", "body: 3 invisible character"),
        ("a\u2067b\u2069", "ab", "body: 2 invisible character"),
    ],
)
def test_what_cannot_be_seen_is_taken_out_and_said(raw, text, warning):
    cleaned = clean_text(raw)

    assert cleaned.text == text
    assert [one.startswith(warning) for one in cleaned.warnings] == [True]


def test_line_breaks_and_composition_are_made_one():
    assert clean_text("a\r\nb\rc\u2028d").text == "a\nb\nc\nd"
    assert clean_text("cafe\u0301 \u1112\u1161\u11ab").text == "café 한"


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ("a\x00b", "body: it holds null characters"),
        ("a\u202eb", "body: it holds right-to-left overrides"),
        ("a\ud800b", "body: it holds broken characters; save it as UTF-8"),
        ("x" * (LONGEST_TEXT + 1), "body: 1,000,001 characters are too many"),
        ("x" * 2_000_000, "body: 2,000,000 characters are too many"),
    ],
)
def test_text_that_cannot_be_kept_is_refused_with_a_remedy(raw, fault):
    with pytest.raises(UnusableText, match=fault):
        clean_text(raw)


def test_a_refusal_names_its_field():
    with pytest.raises(UnusableText, match="title: 11 characters"):
        clean_text("x" * 11, field="title", longest=10)


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_cleaning_twice_changes_nothing_more(raw):
    try:
        once = clean_text(raw).text
    except UnusableText:
        return

    assert clean_text(once).text == once


@pytest.mark.parametrize("text", TEXTS)
def test_a_fingerprint_ignores_case_spaces_and_punctuation(text):
    relaid = text.upper().replace(". ", "!\n\n").replace(",", " ;  ")

    assert fingerprint(relaid) == fingerprint(text)
    assert fingerprint(edited(text)) != fingerprint(text)


@pytest.mark.parametrize("text", TEXTS)
def test_an_edited_copy_is_a_near_duplicate(text):
    one, other = signature(text), signature(edited(text))

    assert one != other
    assert are_near_duplicates(one, other)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_printed_twice_resembles_itself(text):
    assert similarity(signature(text), signature(f"{text}\n{text}")) > 0.9


def test_other_texts_are_no_near_duplicates():
    half = ENGLISH[: len(ENGLISH) // 4] + " " + CHINESE + KOREAN

    assert similarity(signature(ENGLISH), signature(KOREAN)) == 0
    assert not are_near_duplicates(signature(ENGLISH), signature(half))


def test_a_sketch_estimates_the_share_of_long_texts():
    words = [f"word{index}" for index in range(4000)]
    first, second = " ".join(words[:3000]), " ".join(words[1000:])

    assert similarity(signature(first), signature(second)) == pytest.approx(0.5, abs=0.15)


@settings(max_examples=100, deadline=None)
@given(st.text(), st.text())
def test_similarity_is_symmetric_and_bounded(first, second):
    one, other = signature(first), signature(second)

    assert len(one) <= 1024
    assert 0 <= similarity(one, other) == similarity(other, one) <= 1
    assert similarity(one, one) == (1 if searchable(first) else 0)


def test_paragraphs_printed_before_are_found():
    text = "Title\n\nFirst one.\n***\nSecond one.\nfirst one\nSecond  one!\nThird."

    assert paragraphs(text)[1] == "First one."
    assert repeated_paragraphs(text) == ((3, 1), (4, 2))


def test_a_text_printed_twice_repeats_all_its_paragraphs():
    body = "\n".join(f"Paragraph number {index} says something." for index in range(19))

    assert len(repeated_paragraphs(f"{body}\n\n{body}")) == 19


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("강제북송된 7명!", "강제북송된 7명"),
        ("图们/圖們 (Tumen)", "图们 圖們 tumen"),
        ("Ｆｕｌｌ　width", "full width"),
        ("STRASSE straße", "strasse strasse"),
        ("  Niño’s  ", "niño s"),
        ("…—!", ""),
    ],
)
def test_search_keeps_letters_and_digits_of_every_script(text, form):
    assert searchable(text) == form


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_the_searchable_form_is_its_own(text):
    assert searchable(searchable(text)) == searchable(text)


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTP://Example.ORG", "http://example.org/"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org./a#top", "https://example.org/a"),
        ("https://example.org/a?utm_source=x&id=3&fbclid=y", "https://example.org/a?id=3"),
        ("https://example.org/A/?b=2&a=1", "https://example.org/A/?b=2&a=1"),
        ("https://example.org/?utm_medium=x", "https://example.org/"),
        (" https://example.org/a ", "https://example.org/a"),
        ("https://bücher.example/기사", "https://xn--bcher-kva.example/기사"),
        ("https://[::1]:443/a", "https://[::1]/a"),
    ],
)
def test_an_address_has_one_form(url, canonical):
    assert canonical_url(url) == canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("", "begin with http"),
        ("example.org/a", "begin with http"),
        ("javascript:alert(1)", "begin with http"),
        ("ftp://example.org/a", "begin with http"),
        ("https://user:secret@example.org/", "user name or password"),
        ("https:///a", "host is missing"),
        ("https://example.org:99999/", "is no address"),
        ("https://[::1/", "is no address"),
        ("https://exa mple.org/", "spaces or invisible"),
        ("https://example.org/\u202egpj", "spaces or invisible"),
        ("https://example.org/" + "a" * 1000, "longer than 1000"),
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url, fault):
    with pytest.raises(BadAddress, match=fault):
        canonical_url(url)


def test_a_refused_address_does_not_repeat_a_password():
    with pytest.raises(BadAddress) as caught:
        canonical_url("https://user:secret@example.org/")

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.name)
def test_the_addresses_of_the_record_are_canonical(record):
    addresses = [row["url"] for row in rows(record, "articles") if row["url"]]

    assert [canonical_url(one) for one in addresses] == addresses
