/// The Unicode categories and scripts that Go's expressions know by name.
enum RegexpUnicodeGroup {
    /// Returns what stands for a group between the brackets of a class for RE2; nil when there is no such group.
    ///
    /// Go 1.26 regexp/syntax, unicodeTable: case, spaces, hyphens and underscores in a name do not count.
    static func expression(_ name: GoString, isNegated: Bool) -> [UInt8]? {
        let key = key(name.bytes)
        guard let group = groups[key] else { return ranges(of: key, isNegated: isNegated) }
        return Array((isNegated ? "\\P{\(group)}" : "\\p{\(group)}").utf8)
    }

    private static func key(_ name: some Sequence<UInt8>) -> [UInt8] {
        name.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }.map(\.lowercased)
    }

    /// Spells out the groups that RE2 does not know.
    private static func ranges(of key: [UInt8], isNegated: Bool) -> [UInt8]? {
        let holds: (Unicode.Scalar) -> Bool
        switch GoString(key) {
        case "ascii": holds = { $0.isASCII }
        case "assigned": holds = { RuneClass.category($0) != .unassigned }
        case "cn", "unassigned": holds = { RuneClass.category($0) == .unassigned }
        case "lc", "casedletter": holds = { RuneClass.isUpper($0) || RuneClass.isLower($0) || RuneClass.isTitle($0) }
        case "kawi":
            holds = { 0x11F00...0x11F59 ~= $0.value && $0.value != 0x11F11 && !(0x11F3B...0x11F3D ~= $0.value) }
        case "nagmundari": holds = { 0x1E4D0...0x1E4F9 ~= $0.value }
        default: return nil
        }
        var expression: [UInt8] = []
        var start: UInt32?
        for value in 0...UInt32(0x110000) {
            // Surrogates are of a category of their own, and never in a text.
            let isIn = Unicode.Scalar(value).map { holds($0) != isNegated } ?? false
            if let begin = start, !isIn {
                RegexpCursor.appendLiteral(begin, to: &expression)
                expression.append(UInt8(ascii: "-"))
                RegexpCursor.appendLiteral(value - 1, to: &expression)
                start = nil
            } else if isIn && start == nil {
                start = value
            }
        }
        return expression
    }

    private static let groups: [[UInt8]: String] = {
        var groups: [[UInt8]: String] = [:]
        for name in names.split(separator: " ") { groups[key(name.utf8)] = String(name) }
        for pair in aliases.split(separator: " ") {
            let parts = pair.split(separator: "=")
            groups[key(parts[0].utf8)] = String(parts[1])
        }
        return groups
    }()

    private static let names = """
        Any C Cc Cf Co Cs L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs \
        Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki \
        Bopomofo Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee \
        Chorasmian Common Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra \
        Duployan Egyptian_Hieroglyphs Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati \
        Gunjala_Gondi Gurmukhi Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited \
        Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kayah_Li Kharoshthi \
        Khitan_Small_Script Khmer Khojki Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian \
        Mahajani Makasar Malayalam Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui \
        Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Myanmar Nabataean Nandinagari \
        New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian \
        Old_Permic Old_Persian Old_Sogdian Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong \
        Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian \
        Siddham SignWriting Sinhala Sogdian Sora_Sompeng Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa \
        Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic \
        Vai Vithkuqi Wancho Warang_Citi Yezidi Yi Zanabazar_Square
        """

    private static let aliases = """
        Other=C Control=Cc cntrl=Cc Format=Cf Private_Use=Co Surrogate=Cs Letter=L Lowercase_Letter=Ll \
        Modifier_Letter=Lm Other_Letter=Lo Titlecase_Letter=Lt Uppercase_Letter=Lu Mark=M Combining_Mark=M \
        Spacing_Mark=Mc Enclosing_Mark=Me Nonspacing_Mark=Mn Number=N Decimal_Number=Nd digit=Nd Letter_Number=Nl \
        Other_Number=No Punctuation=P punct=P Connector_Punctuation=Pc Dash_Punctuation=Pd Close_Punctuation=Pe \
        Final_Punctuation=Pf Initial_Punctuation=Pi Other_Punctuation=Po Open_Punctuation=Ps Symbol=S \
        Currency_Symbol=Sc Modifier_Symbol=Sk Math_Symbol=Sm Other_Symbol=So Separator=Z Line_Separator=Zl \
        Paragraph_Separator=Zp Space_Separator=Zs
        """
}
