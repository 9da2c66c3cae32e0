// Package widgets holds Headroom's own widgets: they show a state, call back when
// a person acts on them, and decide nothing. Sizes are in the toolkit's logical
// pixels, colours and text sizes come from the theme by the names of tokens.go.
package widgets
