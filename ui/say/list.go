package say

// List names several things with commas: "a, b, c".
func (v Voice) List(items ...string) string { return v.linked("list.comma", items) }

// Events names several things that may hold commas themselves: "a; b, c; d".
func (v Voice) Events(items ...string) string { return v.linked("list.semicolon", items) }

// And names several things as one sentence does: "a, b and c".
func (v Voice) And(items ...string) string {
	if len(items) < 2 {
		return v.List(items...)
	}
	last := len(items) - 1
	return v.T("list.and", "list", v.List(items[:last]...), "item", items[last])
}

// Join puts sentences one after the other, as the language spaces them. Empty ones
// are left out.
func (v Voice) Join(sentences ...string) string { return v.linked("list.sentence", sentences) }

func (v Voice) linked(key string, items []string) string {
	text := ""
	for _, item := range items {
		switch {
		case item == "":
		case text == "":
			text = item
		default:
			text = v.T(key, "list", text, "item", item)
		}
	}
	return text
}
