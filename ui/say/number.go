package say

import (
	"strconv"
	"strings"

	"headroom/model"
)

// Value is a rating with one decimal: "3.5"; "–" where not rated.
func (v Voice) Value(r model.Rating) string {
	if !r.Rated() {
		return v.T("number.none")
	}
	return v.Number(r.Level())
}

// Number is a level with one decimal, its minus sign U+2212: "2.9".
func (v Voice) Number(level float64) string {
	s := strconv.FormatFloat(level, 'f', 1, 64)
	digits := v.decimal(strings.TrimPrefix(s, "-"))
	if s[0] == '-' && s != "-0.0" {
		return "\u2212" + digits
	}
	return digits
}

// Size is how large a file of so many bytes is: in kilobytes, or in megabytes to one
// decimal.
func (v Voice) Size(bytes int64) string {
	const kilo, mega = 1000, 1000000
	if bytes < mega {
		return v.T("number.kilobytes", "n", max((bytes+kilo/2)/kilo, 1))
	}
	return v.T("number.megabytes", "n", v.decimal(strconv.FormatFloat(float64(bytes)/mega, 'f', 1, 64)))
}

// Point stands between a number's whole part and its decimals: ".".
func (v Voice) Point() string { return v.T("number.point") }

// decimal is a number as Go writes it, with the language's point.
func (v Voice) decimal(s string) string { return strings.Replace(s, ".", v.Point(), 1) }

// Delta is the change from then to now: "+0.5", "−0.3", "same" where they are
// equal, empty where either is not rated. It is the exact change, rounded once,
// so it can differ by a tenth from the difference of the rounded values.
func (v Voice) Delta(now, then model.Rating) string {
	switch {
	case !now.Rated() || !then.Rated():
		return ""
	case now == then:
		return v.T("delta.same")
	case now > then:
		return "+" + v.Number((now - then).Level())
	default:
		return v.Number(-(then - now).Level())
	}
}
