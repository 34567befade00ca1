import Testing

/// The functions of the ODK XForms specification, table by table, and those of SurveyCTO.
///
/// Source: getodk.github.io/xforms-spec, "XPath Functions"; docs.surveycto.com, "Using expressions".
@Suite struct SpecifiedFunctionTests {
  private let record = """
    <data id="f" version="7"><a>1</a><e/><name>Ana</name><sel>a b  c</sel><d>2012-07-23\
    </d><dt>2012-07-23T10:20:30.400+00:00</dt><t>06:30:00.000+00:00</t><yes>yes</yes>\
    <no>no</no><tf>true</tf><k><n>10</n><g>7.9377 -11.5845 0 0</g></k><k><n>20</n>\
    <g>7.9324 -11.5902 0 0</g></k><k><n>30</n><g>7.9247 -11.5930 0 0</g></k><w><x>5</x>\
    <x>3</x></w><rep><q>r1</q><in><z>i11</z></in><in><z>i12</z></in></rep><rep><q>r2\
    </q><in><z>i21</z></in><in><z>i22</z></in></rep><instance id="cities"><root><item>\
    <name>li</name><label>Lima</label></item><item><name>cu</name><label>Cusco</label>\
    </item></root></instance></data>
    """

  @Test func `functions of text`() throws {
    let table = """
      string(a) → 1
      concat('a') → a
      concat() →
      concat(k/n) → 102030
      concat('<', k/n, '>', a) → <102030>1
      concat(1, 2.50, true()) → 12.5true
      concat(e) →
      join(', ', k/n) → 10, 20, 30
      join('-', 'a', k/n, 5) → a-10-20-30-5
      join('', k/n) → 102030
      join('-', zzz) →
      join('-') →
      substr('hello', 1) → ello
      substr('hello', 1, 3) → el
      substr('hello', 0) → hello
      substr('hello', 3, 2) →
      substr('hello', 0, 99) → hello
      substr('hello', -2) → lo
      substr('hello', 1, -1) → ell
      substr('hello', 9) →
      ends-with('hello', 'lo') → true
      ends-with('hello', '') → true
      ends-with('lo', 'hello') → false
      ends-with('hello', 'LO') → false
      string-length(uuid()) → 36.0
      regex(uuid(), '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}') → \
      true
      string-length(uuid(8)) → 8.0
      digest('some text', 'MD5', 'hex') → 552e21cd4cd9918678e3c1a0df491bc3
      digest('some text', 'MD5', 'base64') → VS4hzUzZkYZ448Gg30kbww==
      digest('some text', 'SHA-1', 'hex') → 37aa63c77398d954473262e1a0057c1e632eda77
      digest('some text', 'SHA-256') → uU9vElx546X/qoJvWEwQ1SraZp5nYgUbgmtVd20FrtI=
      digest('abc', 'sha-1', 'HEX') → a9993e364706816aba3e25717850c26c9cd0d89d
      pulldata('cities', 'label', 'name', 'cu') → Cusco
      pulldata('cities', 'label', 'name', 'xx') →
      pulldata('none', 'label', 'name', 'xx') →
      base64-decode('SG9sYQ==') → Hola
      base64-decode('w7E=') → ñ
      base64-decode('') →
      """
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of truth`() throws {
    let table = """
      if(true(), 'a', 'b') → a
      if(a = 2, 'a', 'b') → b
      if(0, 1, 2) → 2.0
      if(e, 'node', 'none') → node
      if(zzz, 'node', 'none') → none
      if(e = '', 'empty', 'full') → empty
      if(1, a, e) → {1}
      if('', 'x', if(1, 'y', 'z')) → y
      coalesce('', 'b') → b
      coalesce('a', 'b') → a
      coalesce(e, name) → {Ana}
      coalesce(zzz, e) → {}
      coalesce(e, '') →
      coalesce(name, 'x') → {Ana}
      coalesce('', '', 'c') → c
      boolean-from-string('true') → true
      boolean-from-string('1') → true
      boolean-from-string('false') → false
      boolean-from-string('0') → false
      boolean-from-string('2') → false
      boolean-from-string('yes') → false
      boolean-from-string('') → false
      boolean-from-string(tf) → true
      boolean-from-string(1) → true
      boolean-from-string(true()) → true
      not(true()) → false
      not(e) → false
      regex('12345', '[0-9]+') → true
      """
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of truth, part 2`() throws {
    let table = #"""
      regex('1234x', '[0-9]+') → false
      regex('', '[0-9]*') → true
      regex(name, '[A-Z][a-z]{2}') → true
      regex('ab', 'a|ab') → true
      regex('x@y.pe', '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,4}') → true
      regex('12345678', '^\d{8}$') → true
      regex('aab', '^(?!.*bb)[ab]+$') → true
      regex('abb', '^(?!.*bb)[ab]+$') → false
      regex('11', '(\d)\1') → true
      regex('12', '(\d)\1') → false
      regex('ÑANDÚ', '[\p{Lu}]+') → true
      regex('AbC', '(?i)abc') → true
      checklist(1, 2, true(), false(), true()) → true
      checklist(3, 3, true(), false(), true()) → false
      checklist(-1, 1, true(), true()) → false
      checklist(1, -1, true(), true()) → true
      checklist(-1, -1, true()) → true
      checklist(0, 0, 0, '', 1 = 2) → true
      checklist(2, 2, 1 = 1, 'x') → true
      checklist(0, 0) → true
      weighted-checklist(5, 5, true(), 5) → true
      weighted-checklist(5, 5, true(), 2, false(), 3) → false
      weighted-checklist(5, 5, true(), 2, true(), 3) → true
      weighted-checklist(-1, 4, true(), 2, true(), 3) → false
      weighted-checklist(4, -1, true(), 2, true(), 3) → true
      weighted-checklist(8, 8, w/x, w/x) → true
      weighted-checklist(0, 0) → true
      """#
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of numbers`() throws {
    let table = """
      number('2012-07-23') → 15544.0
      number(d) → 15544.0
      number('1970-01-01') → 0.0
      number('1969-12-31') → -1.0
      number('2012-02-30') → nan
      number('2012-07-23T12:00:00.000Z') → 15544.0
      random() >= 0 and random() < 1 → true
      int(3.9) → 3.0
      int(-3.9) → -3.0
      int('39.2') → 39.0
      int('x') → nan
      int(e) → nan
      int(1 div 0) → inf
      sum(k/n) → 60.0
      max(k/n) → 30.0
      max(1, 5, 3) → 5.0
      max(k/n, 99) → 99.0
      max('a', 1) → nan
      max(zzz) → nan
      max(e) → nan
      min(k/n) → 10.0
      min(5, -2) → -2.0
      min('', 1) → nan
      round(1.234, 2) → 1.23
      round(1.235, 2) → 1.24
      round(1.005, 2) → 1.01
      round(-1.5) → -2.0
      round(2.5) → 3.0
      round(1234.5, -2) → 1200.0
      round('1.26', 1) → 1.3
      round(1.5, 0) → 2.0
      round('x', 2) → nan
      pow(2, 3) → 8.0
      """
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of numbers, part 2`() throws {
    let table = """
      pow(2, -1) → 0.5
      pow(2, 0.5) → 1.4142135623730951
      pow('x', 2) → nan
      pow(0, 0) → 1.0
      log(1) → 0.0
      log(0) → -inf
      log(-1) → nan
      log(exp(2)) → 2.0
      log10(1000) → 3.0
      log10(0.01) → -2.0
      abs(-3.5) → 3.5
      abs('-4') → 4.0
      abs('x') → nan
      sin(0) → 0.0
      sin(pi() div 2) → 1.0
      cos(0) → 1.0
      cos(pi()) → -1.0
      tan(0) → 0.0
      asin(1) → 1.5707963267948966
      asin(2) → nan
      acos(1) → 0.0
      acos(2) → nan
      atan(1) → 0.7853981633974483
      atan2(1, 1) → 0.7853981633974483
      atan2(0, -1) → 3.141592653589793
      sqrt(9) → 3.0
      sqrt(-1) → nan
      sqrt('x') → nan
      exp(0) → 1.0
      exp(1) → 2.718281828459045
      exp10(3) → 1000.0
      exp10(-2) → 0.01
      pi() → 3.141592653589793
      """
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of sets`() throws {
    let table = """
      count(k) → 3.0
      count-non-empty(k/n) → 3.0
      count-non-empty(a | e | name) → 2.0
      count-non-empty(zzz) → 0.0
      position(k[2]) → 2.0
      position(k[3]/n/..) → 3.0
      position(k[2]/n) → 1.0
      k[position() = 2]/n → {20}
      k[last()]/n → {30}
      count(instance('cities')/root/item) → 2.0
      instance('cities')/root/item[name = 'cu']/label → {Cusco}
      instance('none') → {}
      current()/a → {1}
      k[n = current()/k[2]/n]/n → {20}
      count(randomize(k/n)) → 3.0
      join(' ', randomize(k/n, 42)) = join(' ', randomize(k/n, 42)) → true
      sum(randomize(k/n, 7)) → 60.0
      """
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of dates and times`() throws {
    let table = #"""
      regex(today(), '\d{4}-\d{2}-\d{2}') → true
      regex(now(), '\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}') → true
      today() = date(now()) → true
      today() < today() + 1 → true
      date('2012-07-23') → 2012-07-23
      date('2012-07-23T23:59:59.999Z') → 2012-07-23
      date(15544) → 2012-07-23
      date(15544.9) → 2012-07-23
      date(0) → 1970-01-01
      date(-1) → 1969-12-31
      date('2012-7-3') → 2012-07-03
      date('x') →
      date('') →
      date(d) + 1 → 15545.0
      date(date(d) + 10) → 2012-08-02
      date('2012-03-01') - date('2012-02-28') → 2.0
      d < '2012-07-24' → true
      d > '2012-07-24' → false
      d = '2012-07-23' → true
      d = date(15544) → true
      d <= today() → true
      '2012-07-23' != '2012-07-24' → true
      dt > d → true
      '2012-07-23T10:00:00.000Z' < '2012-07-23T10:00:00.001Z' → true
      '2012-07-23T10:00:00.000Z' > '2012-07-23T10:00:00.000+01:00' → true
      format-date(d, '%Y-%m-%d') → 2012-07-23
      """#
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of dates and times, part 2`() throws {
    let table = """
      format-date('2001-02-03', '%y/%n/%e') → 01/2/3
      format-date('2001-02-03', '%b %d %a') → Feb 03 Sat
      format-date('2001-02-03', 'on %d') → on 03
      format-date('2001-02-03', '') →
      format-date('', '%Y') →
      format-date('x', '%Y') →
      format-date('2001-02-03', '%%') → %
      format-date(15544, '%Y-%m-%d') → 2012-07-23
      format-date('2012-07-23T10:20:30.400Z', '%e') → 23
      format-date-time('2012-07-23T09:05:07.045+00:00', '%H:%M:%S.%3') → 09:05:07.045
      format-date-time('2012-07-23T09:05:07.045+00:00', '%h') → 9
      format-date-time('2012-07-23', '%Y %H:%M') → 2012 00:00
      format-date-time(dt, '%b %e, %Y %H') → Jul 23, 2012 10
      decimal-date-time('1970-01-01T00:00:00.000Z') → 0.0
      decimal-date-time('1970-01-02T00:00:00.000Z') → 1.0
      decimal-date-time('1969-12-31T00:00:00.000Z') → -1.0
      decimal-date-time('1970-01-01T06:00:00.000Z') → 0.25
      decimal-date-time('1970-01-01T06:00:00.000+06:00') → 0.0
      decimal-date-time('2012-07-23') → 15544.0
      decimal-date-time('x') → nan
      decimal-time('06:00:00.000Z') → 0.25
      decimal-time('18:00:00.000+00:00') → 0.75
      decimal-time('12:00') → 0.5
      decimal-time('24:00') → nan
      decimal-time('x') → nan
      decimal-time(t) → 0.2708333333333333
      """
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of selections`() throws {
    let table = """
      selected('a b c', 'b') → true
      selected('a b c', 'd') → false
      selected('aa bb', 'a') → false
      selected(sel, 'c') → true
      selected('', 'a') → false
      selected('', '') → true
      selected('a b', 'a b') → true
      selected('1 2', 2) → true
      selected-at('a b c', 0) → a
      selected-at('a b c', 2) → c
      selected-at('a b c', 3) →
      selected-at('a b c', -1) →
      selected-at(sel, 2) → c
      selected-at('', 0) →
      selected-at('a b', 'x') →
      count-selected('a b c') → 3.0
      count-selected('') → 0.0
      count-selected('  a  b ') → 2.0
      count-selected(sel) → 3.0
      count-selected(e) → 0.0
      """
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of repeats`() throws {
    let table = """
      indexed-repeat(//rep/q, //rep, 1) → {r1}
      indexed-repeat(//rep/q, //rep, 2) → {r2}
      indexed-repeat(//in/z, //rep, 2, //rep/in, 1) → {i21}
      indexed-repeat(//in/z, //rep, 1, //in, 2) → {i12}
      indexed-repeat(//rep/q, //rep, a) → {r1}
      """
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of places`() throws {
    let table = """
      area('7.9377 -11.5845 0 0;7.9324 -11.5902 0 0;7.9247 -11.5930 0 0;7.9377 -11.5845 0 0') \
      > 0 → true
      area('7.9377 -11.5845;7.9324 -11.5902;7.9247 -11.5930') = area(k/g) → true
      distance('0 0;0 1') → 111318.85
      distance('0 0 0 0; 0 1 0 0') → 111318.85
      distance(k/g) = distance('7.9377 -11.5845;7.9324 -11.5902;7.9247 -11.5930') → true
      area('x') → nan
      distance('x') → nan
      area('') → nan
      intersects('0 0;1 1;1 0;0 1') → true
      intersects('0 0;0 2;2 2;2 0;0 0') → false
      geofence('1 1', '0 0;0 2;2 2;2 0;0 0') → true
      geofence('3 1', '0 0;0 2;2 2;2 0;0 0') → false
      """
    try expectRows(table, over: record, context: "/data")
  }

  @Test func `functions of SurveyCTO and others`() throws {
    let table = """
      property('deviceid') →
      version() → 7
      lower('Ñandú') → ñandú
      upper('ñandú') → ÑANDÚ
      rank-value(3, '4 2 1 9 3 7') → 4.0
      rank-index(1, k/n) → 3.0
      rank-index(9, k/n) → 999.0
      rank-index(1, name) → 999.0
      rank-index-if(2, k/n, . < 30) → 1.0
      rank-index-if(3, k/n, . < 30) → 999.0
      rank-index(2, w/x | a) → 1.0
      short-geopoint('7.9 -11.5 3 4') → 7.9 -11.5
      format-number(1234567.5) → 1,234,567.5
      item-at(',', 'a,,b', 1) →
      count-items(',', 'a,,b') → 3.0
      """
    try expectRows(table, over: record, context: "/data")
  }
}
