package plot

import "image/color"

// A Style is the palette of a card or a timeline. A hue means a role, never a
// ceiling: now is blue, then is slate, the binding ceiling is orange.
type Style struct {
	Paper, Ink, Muted color.NRGBA
	// Now, Then, Binding and Target are the four roles; OnNow and OnBinding
	// colour the numbers inside the badges.
	Now, Then, Binding, Target color.NRGBA
	OnNow, OnBinding           color.NRGBA
	// BindingInk is Binding for text under 24 logical pixels; zero for Binding.
	BindingInk color.NRGBA
	// Bands fill the rings 1 to 5, from the middle outwards.
	Bands [5]color.NRGBA
	// Ring is for the rings 1 to 4, OuterRing for 5.
	Ring, OuterRing, Spoke color.NRGBA
	// Track and Rising are the strip's: the line of a row, and the connector of
	// a rating that rose.
	Track, Rising color.NRGBA
	// Rule separates the footer and edges panels, which Panel fills.
	Rule, Panel color.NRGBA
	// Warn is for the boxes around private words in a preview.
	Warn color.NRGBA

	// sketch draws by hand; seed is what its hand starts from.
	sketch bool
	seed   uint32
}

func (st Style) bindingInk() color.NRGBA {
	if st.BindingInk.A == 0 {
		return st.Binding
	}
	return st.BindingInk
}

// nowFill is how much of Now the inside of its polygon carries.
const nowFill = 0.20

// Light is ink on warm paper.
func Light() Style {
	return Style{
		Paper: hex(0xFAF8F4), Ink: hex(0x1F2937), Muted: hex(0x4B5563),
		Now: hex(0x0072B2), Then: hex(0x6B7280), Binding: hex(0xD55E00), Target: hex(0x009E73),
		OnNow: hex(0xFFFFFF), OnBinding: hex(0xFFFFFF),
		Bands: [5]color.NRGBA{hex(0xF1ECE2), hex(0xF5F2EA), hex(0xF4F4F0), hex(0xEEF3F4), hex(0xE5EFF5)},
		Ring:  hex(0xD3CEC3), OuterRing: hex(0x8F8B80), Spoke: hex(0xE0DBD0),
		Track: hex(0xD3CEC3), Rising: hex(0x5598C4), Rule: hex(0xDDD7CB), Panel: hex(0xFFFFFF), Warn: hex(0x8A4B00),
	}
}

// Dark is light ink on a night sky.
func Dark() Style {
	return Style{
		Paper: hex(0x0F1B2D), Ink: hex(0xE5E7EB), Muted: hex(0xB3BECC),
		Now: hex(0x56B4E9), Then: hex(0x94A3B8), Binding: hex(0xE69F00), Target: hex(0x009E73),
		OnNow: hex(0x0B1524), OnBinding: hex(0x0B1524),
		Bands: [5]color.NRGBA{hex(0x0B1524), hex(0x0D1828), hex(0x102033), hex(0x132840), hex(0x17304C)},
		Ring:  hex(0x2E4059), OuterRing: hex(0x5A6E88), Spoke: hex(0x263750),
		Track: hex(0x34475F), Rising: hex(0x356F94), Rule: hex(0x2C3D55), Panel: hex(0x15243A), Warn: hex(0xF2B94B),
	}
}

// onPanel is the style on a panel instead of on paper, that much of every colour
// given up to it, 0 to 1.
func (st Style) onPanel(faded float64) Style {
	st.Paper = st.Panel
	for _, c := range []*color.NRGBA{
		&st.Ink, &st.Muted, &st.Now, &st.Then, &st.Binding, &st.Target, &st.OnNow, &st.OnBinding,
		&st.Bands[0], &st.Bands[1], &st.Bands[2], &st.Bands[3], &st.Bands[4], &st.Ring, &st.OuterRing, &st.Spoke,
	} {
		if c.A > 0 {
			*c = mix(*c, st.Panel, faded)
		}
	}
	return st
}

// hex is an opaque colour written as 0xRRGGBB.
func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xFF}
}

// fade is c with its alpha multiplied by a, 0 to 1.
func fade(c color.NRGBA, a float64) color.NRGBA {
	c.A = uint8(float64(c.A)*a + 0.5)
	return c
}

// mix is a with t of b over it, 0 to 1.
func mix(a, b color.NRGBA, t float64) color.NRGBA {
	between := func(x, y uint8) uint8 { return uint8(float64(x)*(1-t) + float64(y)*t + 0.5) }
	return color.NRGBA{R: between(a.R, b.R), G: between(a.G, b.G), B: between(a.B, b.B), A: between(a.A, b.A)}
}
