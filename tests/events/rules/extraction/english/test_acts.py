"""An act is told by its direction, never by its verb."""

import pytest

from tests.events.rules.extraction.english.reading import only, read


@pytest.mark.parametrize(
    ("text", "event_type", "destination"),
    [
        ("China deported 12 North Koreans on Monday.", "return_to_origin", "KP"),
        ("Twelve North Koreans were sent back to the North.", "return_to_origin", "KP"),
        ("The repatriation of 60 defectors began on Monday.", "return_to_origin", "KP"),
        ("China was condemned for returning 60 refugees.", "return_to_origin", "KP"),
        ("Ten refugees were driven across the bridge to Sinuiju.", "return_to_origin", "KP"),
        ("China repatriated six North Koreans to Seoul.", "onward_departure", "KR"),
        ("Thailand deported 20 North Koreans to South Korea.", "onward_departure", "KR"),
        ("Laos deported nine North Koreans to China.", "pushback", "CN"),
        ("Police arrested 13 North Koreans near the border.", "arrest", None),
        ("Police rounded up 31 North Koreans in Jilin.", "arrest", None),
        ("Officers took eight North Koreans off a bus in Chiang Rai.", "arrest", None),
        ("Seven North Koreans were picked up in Shenyang.", "arrest", None),
        ("Twenty-five North Koreans stormed the Spanish embassy.", "refuge_entry", None),
        ("Ten men climbed over the wall of the Danish embassy.", "refuge_entry", None),
        ("Nine women sought asylum at the Japanese consulate.", "refuge_entry", None),
        ("Four people left the Danish Embassy in Vietnam for Seoul.", "onward_departure", "KR"),
        ("Six North Koreans arrived in Seoul via Manila.", "arrival_in_safety", "KR"),
        ("Two soldiers defected to the South.", "arrival_in_safety", "KR"),
    ],
)
def test_direction_makes_the_type(text, event_type, destination):
    found = only(text)

    assert (found.event_type, found.destination) == (event_type, destination)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("About 2,000 North Koreans are being held in China.", "stock"),
        ("The centre in Tumen houses 300 North Koreans in detention.", "stock"),
        ("Some 30,000 North Koreans live in South Korea.", "stock"),
        ("Since 2020 more than 670 North Koreans were deported.", "period_total"),
        ("Last year 196 North Koreans arrived in the South.", "period_total"),
        ("China deported 12 North Koreans on Monday.", "flow"),
    ],
)
def test_a_stock_or_a_total_is_no_event(text, measure):
    assert only(text).measure == measure


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("China deported 12 North Koreans.", "asserted"),
        ("China deported 12 North Koreans, Yonhap reported.", "reported"),
        ("China allegedly deported 12 North Koreans.", "alleged"),
        ("China plans to deport 12 North Koreans.", "planned"),
        ("Twelve North Koreans are about to be deported.", "planned"),
        ("Activists urged China not to deport the 12 North Koreans.", "planned"),
        ("China denied that it had deported 12 North Koreans.", "denied"),
        ("A court blocked the deportation of 12 refugees.", "denied"),
    ],
)
def test_mood(text, modality):
    assert only(text).modality == modality


@pytest.mark.parametrize(
    ("text", "volition"),
    [
        ("Ten North Koreans were forcibly returned.", "forced"),
        ("Ten North Koreans returned home voluntarily.", "stated_voluntary"),
        ("Ten North Koreans were returned to the North.", "unknown"),
    ],
)
def test_volition(text, volition):
    assert only(text).volition == volition


@pytest.mark.parametrize(
    "text",
    [
        "He is 57 and has two children aged 4 and 7.",
        "The guide was paid $5,000 to lead 12 people over 3,000 kilometres.",
        "The trip took nine hours and three flights.",
        "The camp was built for 300 people.",
        "If 12 North Koreans were deported, they would face prison.",
        "China should not deport North Koreans.",
        "North Koreans who are sent back face prison.",
        "Police arrested two smugglers in Tumen.",
        "They held a press conference in Seoul on Monday.",
        "Some 300 people marched through Seoul on Sunday.",
        "About 20 million people live in the country.",
        "China refrained from deporting them for a while.",
        "In 1995 my mother brought home a letter from a friend's sister.",
        "The Red Cross sent 500 tons of rice to North Korea.",
        "",
    ],
)
def test_what_is_no_event_yields_nothing(text):
    assert read(text) == []


def test_two_acts_of_one_sentence_are_two_statements():
    found = read("The 200 refugees who were arrested in Jilin were sent back on April 26.")

    assert [one.event_type for one in found] == ["arrest", "return_to_origin"]
    assert [one.edtf for one in found] == ["", "2024-04-26"]


def test_a_text_printed_twice_says_everything_once():
    text = "China deported 12 North Koreans on Monday.\nTwo others left for Seoul."

    assert len(read(f"{text}\n\n{text}")) == len(read(text)) == 2


def test_a_similar_fate_is_the_act_told_before():
    found = read("China deported 200 refugees on May 2. Up to 60 others suffered a similar fate.")

    assert [(one.event_type, one.high) for one in found] == [
        ("return_to_origin", 200),
        ("return_to_origin", 60),
    ]
