-- Text as it is searched and ordered: the same as crm_desktop/models/text.py, whose tables these
-- are; a test compares both. Stored columns are worked out with them, so they come before the
-- tables. None reads anything but its argument, so IMMUTABLE is true.

-- Functions with a CASE are not STRICT, though NULL gives NULL: PostgreSQL writes only such ones into
-- the expression that asks them, and a call would cost more than its work.

-- norm() for any letters. translate() goes through its table from the left for every letter, so
-- what is frequent in names and addresses stands first: a full stop at the end of it cost as much
-- as a whole name.
CREATE OR REPLACE FUNCTION crm_private.norm_any(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(replace(replace(replace(regexp_replace(translate(normalize(value, NFC),
        E'aeionstrlkvdpmuczhjybgfwx 0123456789q.,-@+/&''()áíéěýůúčřšžSKPVMBNTDRAJHCLFOZEGIUWYQX_:"!#'
        || E'ťďňółęąśćńźżаеиотнсврлкпдмзуяйгъцюбжчшщхфÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞàâãäåçèêëìîïðñòôõö'
        || E'÷øùûüþÿĀāĂăĄĆĈĉĊċČĎĐđĒēĔĕĖėĘĚĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĴĵĶķĸĹĺĻļĽľĿŁŃŅņŇŊŋŌōŎŏŐőŒŔŕŖŗŘŚŜŝŞşŠŢ'
        || E'ţŤŦŧŨũŪūŬŭŮŰűŲųŴŵŶŷŸŹŻŽſƀƁƂƄƆƇƉƊƋƎƏƐƑƒƓƔƖƗƘƜƝƟƠơƢƤƦƧƩƬƮƯưƱƲƳƵƶƷƸƼǄǅǇǈǊǋǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠ'
        || E'ǡǢǣǤǥǦǧǨǩǪǫǬǭǮǯǰǱǲǴǵǶǷǸǹǺǻǼǽǾǿȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȜȞȟȠȢȤȦȧȨȩȪȫȬȭȮȯȰȱȲȳȺȻȽȾɁɃɄɅɆɈɊɌ'
        || E'ɎͰͲʹͶ;Ϳ΅Ά·ΈΉΊΌΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέήίΰϊϋόύώϏϓϔϘϚϜϞϠϢϤϦϨϪϬϮϴϷϹϺϽϾϿЀЁЂЃЄЅІЇЈЉЊЋЌЍЎ'
        || E'ЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѶѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӁӃӅӇӉӋӍӐӒӔӖӘ'
        || E'ӚӜӞӠӢӤӦӨӪӬӮӰӲӴӶӸӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮ'
        || E'ḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈ'
        || E'ẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẞẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦ'
        || E'ủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỼỾ\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B'
        || E'\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A'
        || E'\u001B\u001C\u001D\u001E\u001F$%*;<=>?[\\]^`{|}~\u007F\u00A0¡¦§¨«¬\u00AD¯°´¶·¸»¿‐‑‒–—―‘’‚“'
        || E'”„†‡•…‹›\u202F\u2009',
        E'aeionstrlkvdpmuczhjybgfwx 0123456789q          aieeyuucrszskpvmbntdrajhclfozegiuwyqx     t'
        || E'dnoleascnzzаеиотнсврлкпдмзуяйгъцюбжчшщхфaaaaaaæceeeeiiiidnooooo ouuuuytaaaaaceeeiiidnoooo '
        || E'ouuutyaaaaaccccccdddeeeeeeeegggggggghhhhiiiiiiiiiiĳjjkkkllllllŀlnnnnnnooooooœrrrrrsssssstt'
        || E'tttuuuuuuuuuuuwwyyyzzzsbɓƃƅɔƈɖɗƌǝəɛffɠɣɩiƙɯɲɵooƣƥʀƨʃƭʈuuʊʋƴzzʒƹƽǆǆǉǉǌǌaaiioouuuuuuuuuuaaaa'
        || E'ææggggkkooooʒʒjǳǳggƕƿnnaaææooaaaaeeeeiiiioooorrrruuuussttȝhhƞȣȥaaeeooooooooyyⱥȼƚⱦɂbʉʌɇɉɋɍɏ'
        || E'ͱͳʹͷ ϳ α εηιουωιαβγδεζηθικλμνξοπρστυφχψωιυαεηιυιυουωϗϒϒϙϛϝϟϡϣϥϧϩϫϭϯθϸϲϻͻͼͽѐёђѓєѕіїјљњћќѝўџ'
        || E'абвгдежзийклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѷѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӂӄӆӈӊӌӎӑӓӕӗәӛ'
        || E'ӝӟӡӣӥӧөӫӭӯӱӳӵӷӹӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiii'
        || E'kkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwww'
        || E'xxxxyyzzzzzzhtwysßaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuu'
        || E'uuuuuuuuuuyyyyyyyyỻỽỿ                                                                     '
        || E'                '),
    '  +', ' ', 'g'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), ' ');

-- Lower case, no accents, one blank for any punctuation; Cyrillic kept. Plain letters, a byte each,
-- need no table.
CREATE OR REPLACE FUNCTION crm_private.norm(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = length(value)
    THEN btrim(regexp_replace(lower(value COLLATE "C"), '[^a-z0-9]+', ' ', 'g'))
    ELSE crm_private.norm_any(value) END;

-- Normalised text with Cyrillic in Latin letters (Bulgarian Transliteration Act, 2009).
CREATE OR REPLACE FUNCTION crm_private.latin(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(replace(replace(replace(replace(replace(replace(replace(value, 'ж', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'sht'), 'ю', 'yu'), 'я', 'ya'),
    'абвгдезийклмнопрстуфхъьёэыіїєґ', 'abvgdeziyklmnoprstufhayeeyiieg');

-- The key of the order by name in the alphabet of "en", compared byte by byte.
CREATE OR REPLACE FUNCTION crm_private.sort_key_en(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = length(value)
    THEN crm_private.norm(value) || E'\x01' || value
    ELSE crm_private.norm_any(normalize(value, NFC)) || E'\x01' || normalize(value, NFC) END;

-- The key of the order by name in the alphabet of "cs", compared byte by byte.
CREATE OR REPLACE FUNCTION crm_private.sort_key_cs(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = length(value)
    THEN replace(crm_private.norm(value), 'ch', 'h|') || E'\x01' || value
    ELSE replace(replace(replace(replace(replace(crm_private.norm_any(translate(normalize(value, NFC),
        'čČřŘšŠžŽ', E'\uE000\uE000\uE001\uE001\uE002\uE002\uE003\uE003')), E'\uE000', 'c|'), E'\uE001', 'r|'), E'\uE002', 's|'), E'\uE003', 'z|'), 'ch', 'h|') || E'\x01' || normalize(value, NFC) END;

-- The key of the order by name in the alphabet of "pl", compared byte by byte.
CREATE OR REPLACE FUNCTION crm_private.sort_key_pl(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = length(value)
    THEN crm_private.norm(value) || E'\x01' || value
    ELSE replace(replace(replace(replace(replace(replace(replace(replace(replace(crm_private.norm_any(translate(normalize(value, NFC),
        'ąĄćĆęĘłŁńŃóÓśŚźŹżŻ', E'\uE000\uE000\uE001\uE001\uE002\uE002\uE003\uE003\uE004\uE004\uE005\uE005\uE006\uE006\uE007\uE007\uE008\uE008')), E'\uE000', 'a|'), E'\uE001', 'c|'), E'\uE002', 'e|'), E'\uE003', 'l|'), E'\uE004', 'n|'), E'\uE005', 'o|'), E'\uE006', 's|'), E'\uE007', 'z|'), E'\uE008', 'z~') || E'\x01' || normalize(value, NFC) END;

-- The key of the order by name in the alphabet of "bg", compared byte by byte.
CREATE OR REPLACE FUNCTION crm_private.sort_key_bg(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN octet_length(value) = length(value)
    THEN translate(crm_private.norm(value),
        'abcdefghijklmnopqrstuvwxyz', 'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ') || E'\x01' || value
    ELSE translate(crm_private.norm_any(normalize(value, NFC)),
        'abcdefghijklmnopqrstuvwxyz', 'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ') || E'\x01' || normalize(value, NFC) END;

-- The parts of three characters that the search index holds.
CREATE OR REPLACE FUNCTION crm_private.grams(value text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(SELECT DISTINCT substr(value, i, 3) FROM generate_series(1, length(value) - 2) AS i);

-- In plpgsql, since a row that is written asks it and a function of SQL costs more than its work.
CREATE OR REPLACE FUNCTION crm_private.with_latin(value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    latin text;
BEGIN
    IF octet_length(value) = length(value) THEN
        RETURN value;  -- nothing but Latin letters, whose accents are gone
    END IF;
    latin := crm_private.latin(value);
    RETURN CASE WHEN latin = value THEN value ELSE value || ' ' || latin END;
END $$;

-- What the search looks in: normalised, and transliterated where it is Cyrillic.
CREATE OR REPLACE FUNCTION crm_private.account_search_text(
    name text, town text, first_id text, second_id text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN crm_private.with_latin(crm_private.norm(
    COALESCE(name, '') || ' ' || COALESCE(town, '') || ' '
    || COALESCE(first_id, '') || ' ' || COALESCE(second_id, '')));

-- How a name sounds, roughly: Latin letters without vowels and doubled letters, signs of one sound
-- alike. Names that are one firm's in different spellings stand side by side in this order.
CREATE OR REPLACE FUNCTION crm_private.sound(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN replace(replace(replace(replace(replace(replace(translate(
    replace(replace(replace(replace(replace(replace(
        CASE WHEN octet_length(value) = length(value) THEN crm_private.norm(value)
            ELSE crm_private.latin(crm_private.norm_any(value)) END,
        'ph', 'f'), 'ck', 'k'), 'sch', 's'), 'ch', 'h'), 'cz', 'c'), 'sz', 's'),
    'wqzaeiouyj', 'vks'), 'nn', 'n'), 'ss', 's'), 'tt', 't'), 'll', 'l'), 'rr', 'r'), 'kk', 'k');
