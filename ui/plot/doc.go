// Package plot draws Headroom's figures from model values: the radar, the card
// that is shared, the timeline, and the radar of the window. It knows nothing of
// the window toolkit; every figure draws on a draw.Surface, so the screen and
// the exported file come from one call.
//
// The way from a rating to a pixel: Geometry says where a level lies, the layout
// in labels.go finds the radius that leaves room for the names, radar.go draws
// the sheet and the lines, radar_marks.go what stands on them, and card_*.go
// put a headline, a numeral and a strip around it.
package plot
