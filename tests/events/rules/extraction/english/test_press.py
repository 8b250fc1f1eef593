"""Sentences as newspapers and agencies write them, published on Tuesday, 7 May 2024."""

import pytest

from tests.events.rules.extraction.english.reading import read
from tests.events.rules.extraction.statements import brief

RETURNS = [
    (
        "Thirty-one women were bused to the frontier and surrendered to the North's security police on April 29.",
        ["return_to_origin 31 2024-04-29"],
    ),
    (
        "The forced return of 25 defectors was carried out in the night of March 3.",
        ["return_to_origin 25 2024-03-03"],
    ),
    (
        "Repatriations of North Koreans resumed on April 11, activists in Seoul say.",
        ["return_to_origin 2024-04-11"],
    ),
    (
        "Another batch of refugees went back across the Yalu on April 30.",
        ["return_to_origin 2024-04-30"],
    ),
    (
        "Chinese authorities have been sending back North Koreans; 40 were handed over in March alone.",
        ["return_to_origin 40 2024-03"],
    ),
    (
        "Eighteen North Koreans have been loaded onto buses and delivered to officials of the DPRK, the group said.",
        ["return_to_origin 18"],
    ),
    (
        "Human Rights Watch put at 70 the number of people deported on 19 April.",
        ["return_to_origin 70 2024-04-19"],
    ),
    (
        "The number of North Koreans forced back last month stood at about 120.",
        ["return_to_origin 120 2024-04"],
    ),
    (
        "As many as 90 escapees may have been returned on April 28, according to the missionary.",
        ["return_to_origin –90 2024-04-28"],
    ),
    (
        "Beijing's expulsion of 33 North Koreans in February drew protests.",
        ["return_to_origin 33 2024-02"],
    ),
    (
        "More than 670 people have been sent back since the North sealed its border in January 2020.",
        ["period_total return_to_origin 670+ 2020-01-01/2024-05-07"],
    ),
    (
        "Between January and March this year 61 North Koreans were repatriated.",
        ["period_total return_to_origin 61 2024-01/2024-03"],
    ),
    (
        "Russia extradited two North Korean loggers to Pyongyang in late April.",
        ["return_to_origin 2 2024-04"],
    ),
    (
        "Mongolia turned 11 North Koreans back to China at the border in mid-March.",
        ["pushback 11 2024-03"],
    ),
    ("Vietnam pushed six North Koreans back into China last Thursday.", ["pushback 6 2024-05-02"]),
    (
        "Six North Koreans caught in Laos were sent back to China on Saturday.",
        ["arrest 6", "pushback 6 2024-05-04"],
    ),
    (
        "Nineteen people, all of them women, were removed from the detention centre and driven to Sinuiju overnight.",
        ["return_to_origin 19"],
    ),
]


@pytest.mark.parametrize(("text", "said"), RETURNS)
def test_people_are_sent_back(text, said):
    assert [brief(one) for one in read(text)] == said


MOODS = [
    (
        "Seoul confirmed on Friday that China plans to send back 20 defectors.",
        ["return_to_origin 20 planned"],
    ),
    (
        "Officials said on Monday the planned deportation of 15 refugees would go ahead.",
        ["return_to_origin 15 planned"],
    ),
    (
        "The deportation of 22 North Koreans was halted on Thursday after appeals.",
        ["return_to_origin 22 2024-05-02 denied"],
    ),
    (
        "The return of seven refugees to the North has been called off, the embassy said.",
        ["return_to_origin 7 denied"],
    ),
    (
        "China's foreign ministry on Tuesday rejected reports that 500 North Koreans had been repatriated.",
        ["return_to_origin 500 denied"],
    ),
    ("Beijing denied having sent back 12 refugees.", ["return_to_origin 12 denied"]),
    ("Nine defectors face deportation to North Korea within days.", ["return_to_origin 9 planned"]),
    (
        "Nine defectors held in Hanoi are at risk of being deported to the North.",
        ["stock arrest 9", "return_to_origin 9 planned"],
    ),
    (
        "Activists fear that about 100 North Koreans could be sent home at any moment.",
        ["return_to_origin 100 planned"],
    ),
    ("It is unlikely that the 30 defectors were among those deported.", []),
    (
        "China would not deport the 12 North Koreans, an official said on Monday.",
        ["return_to_origin 12 denied"],
    ),
]


@pytest.mark.parametrize(("text", "said"), MOODS)
def test_what_is_planned_or_stopped_did_not_happen(text, said):
    assert [brief(one) for one in read(text)] == said


ARRESTS = [
    (
        "Chinese police swooped on a safe house in Yanji and led away 11 North Koreans.",
        ["arrest 11"],
    ),
    (
        "Eleven North Koreans were taken into custody in Kunming on April 15.",
        ["arrest 11 2024-04-15"],
    ),
    ("A raid in Tumen on Wednesday netted 16 North Koreans.", ["arrest 16 2024-05-01"]),
    (
        "Eight North Koreans have been caught near the Lao border, the pastor told reporters.",
        ["arrest 8"],
    ),
    ("Five defectors fell into the hands of Chinese police in early May.", ["arrest 5 2024-05"]),
    (
        "Police detained seven refugees, among them two children, in Nanning last Friday.",
        ["arrest 7 2024-05-03"],
    ),
    ("The detention of 13 North Koreans in Yunnan was announced on Sunday.", ["arrest 13"]),
    (
        "Twenty North Koreans were stopped at a checkpoint and detained on April 21.",
        ["arrest 20 2024-04-21"],
    ),
    (
        "Four North Koreans were nabbed aboard a train bound for Kunming on 7 April.",
        ["arrest 4 2024-04-07"],
    ),
    (
        "They were part of a group of roughly 1,200 escapees who had been kept in Chinese prisons.",
        ["stock arrest 1200"],
    ),
    ("These women belong to some 900 refugees being held in the region.", ["stock arrest 900"]),
    ("The number of North Koreans in Chinese detention is put at 1,100.", ["stock arrest 1100"]),
]


@pytest.mark.parametrize(("text", "said"), ARRESTS)
def test_people_are_arrested_and_held(text, said):
    assert [brief(one) for one in read(text)] == said


REFUGE = [
    (
        "Three North Koreans scaled the fence of the Canadian embassy in Beijing on Thursday.",
        ["refuge_entry 3 2024-05-02"],
    ),
    (
        "A group of 10 North Koreans forced its way into the Danish embassy in Hanoi.",
        ["refuge_entry 10"],
    ),
    (
        "Six North Koreans walked into the Thai embassy in Vientiane on Monday and requested asylum.",
        ["refuge_entry 6 2024-05-06"],
    ),
    (
        "Fourteen North Koreans took shelter in a German school in Beijing last September.",
        ["refuge_entry 14 2023-09"],
    ),
    (
        "Seven asylum seekers gained entry to the South Korean consulate in Shenyang.",
        ["refuge_entry 7"],
    ),
    (
        "The entry of nine defectors into the Japanese consulate on April 22 embarrassed Beijing.",
        ["refuge_entry 9 2024-04-22"],
    ),
    (
        "Two North Koreans were turned away at the gates of the South Korean embassy in Beijing on Sunday.",
        ["refuge_denied 2 2024-05-05"],
    ),
    (
        "The embassy of South Korea in Hanoi refused to let in four North Koreans.",
        ["refuge_denied 4"],
    ),
    (
        "Guards foiled an attempt by six North Koreans to enter the Spanish embassy.",
        ["refuge_entry 6 denied"],
    ),
]


@pytest.mark.parametrize(("text", "said"), REFUGE)
def test_people_enter_a_mission_or_are_refused(text, said):
    assert [brief(one) for one in read(text)] == said
