// Package model is Headroom's vocabulary: ceilings, ratings, days, snapshots and
// histories as plain values. It uses the standard library only, reads no clock
// and does no input or output; everything else in the program is built on it.
//
// The way through the program is answers → rating → snapshot → history →
// insight → figure → screen or file.
package model
