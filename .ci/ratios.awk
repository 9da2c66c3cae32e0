# Reads the table of bench-peers and says what part of each peer's time and bytes
# ours is: of the shortest times for pixels and PNG, of the medians for SVG. The
# columns are those of the peers' cmd/bench: names may hold spaces.
function least(column) { split(substr($0, column, 13), ends, "-"); return ends[1] + 0 }
function part(mine, other) { return mine > 0 && other > 0 ? sprintf("%.2f", mine / other) : "" }
{ print; fflush() }
substr($0, 47, 9) ~ /^ +[0-9]+\.[0-9][0-9]$/ {
  name = substr($0, 1, 46); sub(/ +$/, "", name)
  rows[++n] = name
  draw[name] = least(57); png[name] = least(89); svg[name] = substr($0, 112, 8) + 0; bytes[name] = substr($0, 140, 9) + 0
}
END {
  if (!("headroom" in draw)) { print "headroom has no row: nothing to compare"; exit 1 }
  printf "\nheadroom as a part of   %22s %8s %8s %8s %9s\n", "", "draw", "PNG", "SVG", "PNG bytes"
  for (i = 1; i <= n; i++) if ((p = rows[i]) != "headroom")
    printf "%-46s %8s %8s %8s %9s\n", p, part(draw["headroom"], draw[p]), part(png["headroom"], png[p]), part(svg["headroom"], svg[p]), part(bytes["headroom"], bytes[p])
}
