"""Place names in the shipped texts that do not locate the event, each confirmed by hand.

See docs/adr/0008-confirmed-names.md. Any other name below the published level is refused.
"""

CONFIRMED_NAMES: dict[str, tuple[tuple[str, str], ...]] = {
    # A capital that speaks, or to which people came; nothing happened to them there.
    "2004-11-return": (("summary.en", "cn-bj"), ("claim lfnkr-2004-11-b.gloss.en", "cn-bj")),
    "2004-11-order-return": (("claim nysun-2004-11-b.gloss.en", "cn-bj"),),
    "2012-04-planned-consulates": (("claim joongang-2012-04-04-b.gloss.en", "cn-bj"),),
    "2019-12-vietnam-departure": (("summary.en", "kr-11"),),
    # The address has been public for years in every report of this return.
    "2006-10-shenyang-return": (("slug", "cn-ln-shenyang"),),
}
