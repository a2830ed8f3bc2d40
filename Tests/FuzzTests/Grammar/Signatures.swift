/// The functions that the grammar calls, and those that it does not, with the reason.
enum Signatures {
    /// All functions that are called.
    static let all: [Signature] = table.split(separator: "\n").flatMap { line in
        // A line may give several names, for functions that are alike.
        let halves = line.split(separator: " ", maxSplits: 1)
        return halves[0].split(separator: ",").compactMap { Signature("\($0) \(halves[1])") }
    }

    /// The functions of a result.
    static let byResult = Dictionary(grouping: all, by: \.result)

    /// The names whose calls stand in `sortAlpha`, because Go's order of a map is another one each time.
    static let unordered: Set = ["keys", "values"]

    /// The names whose first argument is copied, because a map that is merged into itself has no end.
    static let copying: Set = ["merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite"]

    /// The names that no random template calls.
    static let avoided: [String: String] = [
        "ago": "counts from the moment of the call",
        "now": "is another moment in each engine",
        "bcrypt": "is salted",
        "htpasswd": "is salted",
        "encryptAES": "starts from random bytes",
        "derivePassword": "takes half a second",
        "genCA": "is random", "genCAWithKey": "is random", "genPrivateKey": "is random",
        "genSelfSignedCert": "is random", "genSelfSignedCertWithKey": "is random", "genSignedCert": "is random",
        "genSignedCertWithKey": "is random", "buildCustomCert": "wants a key",
        "randAlpha": "is random", "randAlphaNum": "is random", "randAscii": "is random", "randNumeric": "is random",
        "randBytes": "is random", "randInt": "is random", "shuffle": "is random", "uuidv4": "is random",
        "include": "the grammar of blocks calls it", "tpl": "the grammar of blocks calls it",
    ]

    private static let table = """
        abbrev text: int text
        abbrevboth text: int int text
        add int: number...
        add1 int: number
        add1f float: number
        addf float: number...
        adler32sum,sha1sum,sha256sum,sha512sum text: text
        all,any bool: any...
        and,or any: any any...
        append,push,mustAppend,mustPush list: list any
        atoi int: numeral
        b32dec text: base32
        b32enc text: text
        b64dec text: base64
        b64enc text: text
        base,clean,dir,ext,osBase,osClean,osDir,osExt text: path
        biggest,max,min int: number number...
        call any: any any...
        camelcase,kebabcase,snakecase,swapcase,title,untitle,upper,lower,initials,nospace,trim text: text
        cat text: any...
        ceil,floor float: number
        chunk,mustChunk list: count list
        coalesce any: any...
        compact,mustCompact,reverse,mustReverse,uniq,mustUniq list: list
        concat list: list...
        contains,hasPrefix,hasSuffix bool: text text
        date text: layout moment
        dateInZone,date_in_zone text: layout moment zone
        dateModify,date_modify,mustDateModify,must_date_modify time: duration time
        decryptAES text: text base64
        deepCopy,mustDeepCopy any: any
        deepEqual bool: any any
        default any: any any
        dict dict: key any key any
        dig any: key any dict
        dig any: key key any dict
        div,mod,sub int: number number
        divf,mulf,subf float: number number...
        duration text: number
        duration text: numeral
        durationRound text: span
        empty,not bool: any
        eq bool: any any any...
        fail any: text
        first,last,mustFirst,mustLast any: list
        float64 float: number
        float64,int,int64 int: numeral
        fromJson,mustFromJson any: json
        fromJsonArray list: json
        fromToml dict: toml
        fromYaml dict: yaml
        fromYamlArray list: yaml
        ge,gt,le,lt,ne bool: any any
        ge,gt,le,lt,ne,eq bool: number number
        ge,gt,le,lt,ne,eq bool: text text
        get any: dict key
        getHostByName text: text
        has,mustHas bool: any list
        hasKey bool: dict key
        hello text:
        htmlDate text: moment
        htmlDateInZone text: moment zone
        html,js,urlquery text: any...
        indent,nindent text: count text
        index any: list int
        index any: dict key
        index any: any any...
        initial,mustInitial,rest,mustRest list: list
        int,int64 int: number
        isAbs,osIsAbs bool: path
        join text: text list
        keys texts: dict...
        kindIs bool: kind any
        kindOf,typeOf text: any
        len int: any
        list,tuple list: any...
        lookup dict: text text text text
        maxf,minf float: number number...
        merge,mergeOverwrite,mustMerge,mustMergeOverwrite dict: dict dict...
        mul int: number number...
        omit,pick dict: dict key...
        pluck list: key dict...
        plural text: text text int
        prepend,mustPrepend list: list any
        print,println text: any...
        printf text: format plain...
        printf text: format
        quote,squote text: any...
        regexFind,mustRegexFind text: pattern text
        regexFindAll,mustRegexFindAll texts: pattern text int
        regexMatch,mustRegexMatch bool: pattern text
        regexQuoteMeta text: pattern
        regexReplaceAll,mustRegexReplaceAll text: pattern text replacement
        regexReplaceAllLiteral,mustRegexReplaceAllLiteral text: pattern text replacement
        regexSplit,mustRegexSplit texts: pattern text int
        repeat text: count text
        replace text: text text text
        required any: text any
        round float: number count
        semver version: semver
        semverCompare bool: range semver
        seq text: count...
        unset dict: dict key
        set dict: dict key scalar
        slice,mustSlice list: list int...
        sortAlpha texts: list
        split dict: text text
        splitList texts: text text
        splitn dict: text int text
        substr text: int int text
        ternary any: any any bool
        toDate,mustToDate time: layout date
        toDecimal int: numeral
        toJson,mustToJson,toPrettyJson,mustToPrettyJson,toRawJson,mustToRawJson text: any
        toString text: any
        toStrings texts: list
        toToml,mustToToml text: dict
        toYaml,mustToYaml,toYamlPretty text: any
        trimAll,trimall,trimPrefix,trimSuffix text: text text
        trunc text: int text
        typeIs,typeIsLike bool: type any
        unixEpoch text: time
        until list: count
        untilStep list: count count count
        urlJoin text: dict
        urlParse dict: url
        values list: dict
        without,mustWithout list: list any...
        wrap text: count text
        wrapWith text: count text text
        """
}
