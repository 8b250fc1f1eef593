"""Numbers in Chinese words."""

from events.choices import Quantifier
from events.rules.numbers.east_asian import numerals
from events.rules.numbers.grammar import Grammar

CHINESE = Grammar(
    quantifiers=(
        (r"至少|最少|起码|不少于|以上", Quantifier.AT_LEAST),
        (r"最多|多达|多達|至多|不超过|以下", Quantifier.UP_TO),
        (r"余|餘|多人|多名|逾|超过|超過", Quantifier.MORE_THAN),
        (r"不到|不足|少于", Quantifier.LESS_THAN),
        (r"约|約|大约|左右|近|上下|大概", Quantifier.APPROXIMATELY),
    ),
    vague_words={r"数千|數千|几千": 1000, r"数百|數百|几百": 100, r"数十|數十|几十": 10},
    range_pattern=r"[~～\-–—至到]",
    others_pattern=r"一些|若干|部分|多名|其他|脱北",
    read_numbers=numerals,
)
