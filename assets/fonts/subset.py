"""Makes the fonts of this folder: five of Debian's fonts-inter, three of the npm
package @fontsource/shantell-sans.

    apt-get install fonts-inter python3-fonttools
    npm pack @fontsource/shantell-sans@5.3.0 && tar xzf fontsource-shantell-sans-5.3.0.tgz
    /usr/bin/python3 assets/fonts/subset.py package/files

Without the folder it makes Inter alone.

Run it by hand when the set of characters changes; nothing in the build or the
tests runs it. The same inputs give the same bytes: no time is written.

What is changed against the originals: fewer characters, cubic outlines turned
into quadratic ones (TrueType, which a PDF can embed as it is), no hinting, no
features but composition, kerning and mark placement. In all cuts but Display
the characters 0 to 9 and . , : ; stand for the tabular forms (feature tnum),
because the window toolkit cannot ask for a feature. Plus, minus and dash have
no tabular forms; they are the same width in every number anyway. In three cuts
the tabular 4 is a few units narrower than the other nine figures: it is set in
the middle of their width.

Shantell Sans comes as one web font a script. They are cut to the same
characters, of which it has the Latin and Cyrillic ones, and put together again.
Its figures are the tabular ones in every cut, as they all stand in columns.
"""

import os
import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

SOURCE = "/usr/share/fonts/opentype/inter"
HERE = os.path.dirname(os.path.abspath(__file__))
HAND = {"ShantellSans-Regular": 400, "ShantellSans-SemiBold": 600, "ShantellSans-Bold": 700}
SCRIPTS = ["latin", "latin-ext", "vietnamese", "cyrillic"]
CUTS = ["Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold", "InterDisplay-Bold"]
TABULAR = [ord(c) for c in "0123456789.,:;"]

# First and last code point of each run that is kept.
RANGES = [
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x018F, 0x018F),  # schwa, Azerbaijani
    (0x0192, 0x0192),  # florin
    (0x01A0, 0x01A1),  # horned o, Vietnamese
    (0x01AF, 0x01B0),  # horned u
    (0x01C4, 0x01CC),  # Croatian digraphs
    (0x01E6, 0x01E9),  # Skolt Sami
    (0x01FA, 0x01FF),  # Danish with acute
    (0x0200, 0x021B),  # Romanian, Slovene accents
    (0x0259, 0x0259),  # schwa
    (0x02BB, 0x02BC),  # modifier apostrophes
    (0x02C6, 0x02DD),  # spacing accents
    (0x0300, 0x030C),  # combining marks: names typed as letter and accent
    (0x030F, 0x030F),
    (0x0311, 0x0312),
    (0x031B, 0x031B),
    (0x0323, 0x0328),
    (0x0384, 0x03CE),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x0490, 0x0493),  # Ukrainian, Kazakh
    (0x049A, 0x049B),
    (0x04A2, 0x04A3),
    (0x04AE, 0x04B3),
    (0x04BA, 0x04BB),
    (0x04D8, 0x04D9),
    (0x04E8, 0x04E9),
    (0x1E80, 0x1E85),  # Welsh
    (0x1E9E, 0x1E9E),  # capital sharp s
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x2000, 0x200B),  # spaces
    (0x2010, 0x2015),  # dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x202F, 0x202F),
    (0x2030, 0x2030),
    (0x2032, 0x2033),
    (0x2039, 0x203A),
    (0x2044, 0x2044),
    (0x20A0, 0x20BF),  # currency
    (0x2113, 0x2113),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2150, 0x215E),  # fractions
    (0x2190, 0x2199),  # arrows
    (0x21A9, 0x21AA),
    (0x21E7, 0x21E7),  # Shift
    (0x2212, 0x2212),  # minus
    (0x2215, 0x2215),
    (0x2219, 0x221A),
    (0x221E, 0x221E),
    (0x2248, 0x2248),
    (0x2260, 0x2260),
    (0x2264, 0x2265),
    (0x2318, 0x2318),  # Command
    (0x2325, 0x2326),  # Option
    (0x232B, 0x232B),  # Backspace
    (0x23CE, 0x23CE),  # Return
    (0x25A0, 0x25A1),
    (0x25B2, 0x25B3),
    (0x25B6, 0x25B6),
    (0x25BC, 0x25BD),
    (0x25CB, 0x25CF),
    (0x2713, 0x2713),  # check
    (0x2717, 0x2717),
    (0xFB01, 0xFB02),
    (0xFFFD, 0xFFFD),  # replacement character
]

# Outlines stay within a thousandth of the em of the originals.
TOLERANCE = 0.001


def main():
    for name in CUTS:
        font = TTFont(os.path.join(SOURCE, name + ".otf"), recalcTimestamp=False)
        tabular = not name.startswith("InterDisplay")
        if tabular:
            use_tabular_forms(font)
        subset(font)
        to_truetype(font)
        if tabular:
            level_figures(font)
        save(font, name)
    if len(sys.argv) > 1:
        for name, weight in HAND.items():
            save(hand(sys.argv[1], weight), name)


def save(font, name):
    path = os.path.join(HERE, name + ".ttf")
    font.save(path, reorderTables=False)
    print(f"{path}: {os.path.getsize(path):,} bytes, {font['maxp'].numGlyphs} glyphs")


def hand(folder, weight):
    """One cut of Shantell Sans, its scripts in one font."""
    parts, taken = [], set()
    for script in SCRIPTS:
        part = TTFont(os.path.join(folder, f"shantell-sans-{script}-{weight}-normal.woff"), recalcTimestamp=False)
        if script == "latin":
            use_tabular_forms(part)
        codes = set(part.getBestCmap()) - taken
        taken |= codes
        subset(part, codes, names=True)
        part.flavor = None
        path = os.path.join(folder, f"subset-{script}.ttf")
        part.save(path)
        parts.append(path)
    font = Merger().merge(parts)
    font.recalcTimestamp = False
    first = TTFont(parts[0], recalcTimestamp=False)
    for field in ("created", "modified"):
        setattr(font["head"], field, getattr(first["head"], field))
    font["post"].formatType = 3.0
    font["post"].extraNames, font["post"].mapping = [], {}
    level_figures(font)
    return font


def use_tabular_forms(font):
    """Points the characters of TABULAR at what the feature tnum would put."""
    tabular, plain = substitutions(font, "tnum"), dict(font.getBestCmap())
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for code in TABULAR:
            if code in table.cmap:
                table.cmap[code] = tabular.get(plain[code], plain[code])


def substitutions(font, feature):
    """What a feature of single substitutions puts for each glyph."""
    gsub = font["GSUB"].table
    found = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != feature:
            continue
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                found.update(getattr(table, "ExtSubTable", table).mapping)
    return found


def subset(font, within=None, names=False):
    options = Options()
    options.layout_features = ["ccmp", "kern", "mark", "mkmk"]
    options.hinting = False
    options.desubroutinize = True
    options.glyph_names = names
    options.legacy_cmap = False
    options.symbol_cmap = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["FFTM"]
    subsetter = Subsetter(options)
    codes = [c for first, last in RANGES for c in range(first, last + 1)]
    subsetter.populate(unicodes=[c for c in codes if within is None or c in within])
    subsetter.subset(font)


def to_truetype(font):
    """Replaces cubic outlines by quadratic ones."""
    order = font.getGlyphOrder()
    glyphs = font.getGlyphSet()
    tolerance = TOLERANCE * font["head"].unitsPerEm
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, tolerance, reverse_direction=True))
        outlines[name] = pen.glyph()

    font["loca"] = newTable("loca")
    font["glyf"] = newTable("glyf")
    font["glyf"].glyphOrder = order
    font["glyf"].glyphs = outlines
    del font["CFF "]
    font["glyf"].compile(font)

    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.numGlyphs = len(order)
    maxp.maxZones = 1
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
                  "maxComponentDepth", "maxPoints", "maxContours", "maxCompositePoints",
                  "maxCompositeContours"):
        setattr(maxp, field, 0)
    maxp.recalc(font)

    post = font["post"]
    post.formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\000\001\000\000"


def level_figures(font):
    """Gives every figure the advance of zero, its outline in the middle."""
    cmap = font.getBestCmap()
    metrics = font["hmtx"].metrics
    width = metrics[cmap[ord("0")]][0]
    for figure in "123456789":
        name = cmap[ord(figure)]
        advance, left = metrics[name]
        if advance == width:
            continue
        shift = (width - advance) // 2
        glyph = font["glyf"][name]
        glyph.coordinates.translate((shift, 0))
        glyph.recalcBounds(font["glyf"])
        metrics[name] = (width, left + shift)


if __name__ == "__main__":
    main()
