package say

import (
	"strconv"

	"headroom/model"
)

// Day is a day with its month shortened: "29 Nov 2026".
func (v Voice) Day(d model.Date) string {
	return v.date("date.day", d.In(), d.Day)
}

// DayOfYear is a day within a year that need not be said: "29 Nov".
func (v Voice) DayOfYear(d model.Date) string {
	return v.date("date.dayofyear", d.In(), d.Day)
}

// LongDay is a day in full: "29 November 2026".
func (v Voice) LongDay(d model.Date) string {
	return v.date("date.longday", d.In(), d.Day)
}

// Month is a month in full: "November 2026".
func (v Voice) Month(m model.Month) string { return v.date("date.month", m, 0) }

// ShortMonth is a month with its name shortened: "Nov 2026".
func (v Voice) ShortMonth(m model.Month) string { return v.date("date.shortmonth", m, 0) }

// MonthName is the month's name alone: "November".
func (v Voice) MonthName(m model.Month) string { return v.T("month.name." + ordinal(m)) }

// MonthShort is the month's shortened name alone: "Nov".
func (v Voice) MonthShort(m model.Month) string { return v.T("month.short." + ordinal(m)) }

// Tick is a month as short as can be, with its year: "Nov 26".
func (v Voice) Tick(m model.Month) string {
	year := m.Year() % 100
	return v.T("timeline.tick", "short", v.MonthShort(m), "year", string([]byte{'0' + byte(year/10), '0' + byte(year%10)}))
}

// date fills a pattern that takes the parts it needs.
func (v Voice) date(key string, m model.Month, day int) string {
	name := strconv.Itoa(day)
	if day == 1 {
		name = v.T("date.first")
	}
	return v.T(key, "day", name, "year", strconv.Itoa(m.Year()),
		"name", v.MonthName(m), "short", v.MonthShort(m))
}

// ordinal is "1" for January.
func ordinal(m model.Month) string { return strconv.Itoa(int(m.Month())) }
