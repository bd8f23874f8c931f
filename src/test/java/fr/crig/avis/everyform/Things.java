package fr.crig.avis.everyform;

import fr.crig.avis.support.TestClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is to read at the moment, where, and in which state: of each kind and state the newest. */
final class Things {

    /** Of what has none. */
    static final String NO_STATE = "—";

    /**
     * @param state of what it shows, in the words of the pages
     * @param unknown the same address with identifiers that nobody ever gave
     */
    record Address(String state, String known, String unknown) {

        private Address asking(String query) {
            return new Address(state, asking(known, query), asking(unknown, query));
        }

        private static String asking(String address, String query) {
            return address.substring(0, address.indexOf('?') + 1) + query;
        }
    }

    private record Thing(String id, String state) {}

    /** Without which some pages do not know what to show. */
    private static final String ASKED = "?de=1&a=1&signataire=IGN";

    private static final String OF_OPINION = "/avis-signataires/";

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final TestClock clock;

    Things(JdbcClient jdbc, MessageSource messages, TestClock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Where it shows something now, one address a state.
     *
     * @param known states, which need no address any more
     */
    List<Address> of(Endpoint endpoint, Set<String> known) {
        Map<String, Address> newest = new LinkedHashMap<>();
        for (Thing thing : kind(endpoint.path()).things(this)) {
            String state = state(endpoint, thing);
            if (!known.contains(state) && !newest.containsKey(state)) {
                address(endpoint, thing, state).ifPresent(address -> newest.put(state, address));
            }
        }
        return new ArrayList<>(newest.values());
    }

    /** The same, asked for by this query. */
    List<Address> of(Endpoint endpoint, String query, Set<String> known) {
        if (!query.contains(Queries.A_REQUEST)) {
            return of(endpoint, known).stream()
                    .map(address -> address.asking(query))
                    .toList();
        }
        Map<String, Address> newest = new LinkedHashMap<>();
        String named = endpoint.path() + "?" + query;
        requests().stream()
                .filter(request -> !known.contains(request.state()))
                .forEach(request -> newest.putIfAbsent(
                        request.state(),
                        new Address(
                                request.state(),
                                named.replace(Queries.A_REQUEST, request.id()),
                                named.replace(Queries.A_REQUEST, nobodys("reference")))));
        return new ArrayList<>(newest.values());
    }

    /** Of what stands at an address; empty if the matrix has no relation to it: another person’s absences. */
    Optional<String> stateAt(Endpoint endpoint, String address) {
        Kind kind = kind(endpoint.path());
        String id = endpoint.variables(address).getOrDefault(kind.variable, "");
        return kind.things(this).stream()
                .filter(thing -> thing.id().equals(id))
                .map(thing -> state(endpoint, thing))
                .findFirst();
    }

    /** Gives each request and each opinion a file, so that there is one to be denied in every state. */
    void joinFiles() {
        jdbc.sql("""
                        insert into attachment (request_id, kind, file_name, media_type, size_bytes, sha256, file_id, added_by,
                                                added_at, revision)
                        select r.id, a.kind, a.file_name, a.media_type, a.size_bytes, a.sha256, a.file_id, a.added_by,
                               a.added_at, a.revision
                          from funding_request r join attachment a on a.id = (select min(id) from attachment)
                         where not exists (select 1 from attachment o where o.request_id = r.id)""").update();
        jdbc.sql("""
                        update opinion set (piece_file_name, piece_media_type, piece_size_bytes, piece_sha256, piece_file_id) =
                          (select file_name, media_type, size_bytes, sha256, file_id from attachment
                            where id = (select min(id) from attachment))
                         where signatory = 'IGN' and piece_file_id is null""").update();
    }

    private enum Kind {
        REQUEST("reference") {
            @Override
            List<Thing> things(Things things) {
                return things.requests();
            }
        },
        DRAFT("formKey") {
            @Override
            List<Thing> things(Things things) {
                return things.list(
                        "select form_key as id from funding_request where reference is null order by id desc",
                        things.words("request.state.DRAFT"));
            }
        },
        MEETING("id") {
            @Override
            List<Thing> things(Things things) {
                return things.meetings();
            }
        },
        AVIS("number") {
            @Override
            List<Thing> things(Things things) {
                return things.avis();
            }
        },
        SEARCH("id") {
            @Override
            List<Thing> things(Things things) {
                return things.list(
                        "select id from saved_search where username = 'membre.ign' order by id desc", NO_STATE);
            }
        },
        FORMER_IMPORT("id") {
            @Override
            List<Thing> things(Things things) {
                return things.list("select id from former_import order by id desc", NO_STATE);
            }
        },
        FORMER_AVIS("id") {
            @Override
            List<Thing> things(Things things) {
                return things.list("select id from former_avis order by id desc", NO_STATE);
            }
        },
        EARLIER_AGREEMENT("id") {
            @Override
            List<Thing> things(Things things) {
                return things.list(
                        "select id from agreement where id < (select max(id) from agreement) order by id desc",
                        NO_STATE);
            }
        },
        VERIFICATION("code") {
            @Override
            List<Thing> things(Things things) {
                return things.list(
                        "select verification_code as id from avis where verification_code is not null order by id desc",
                        NO_STATE);
            }
        },
        NOTICE("id") {
            @Override
            List<Thing> things(Things things) {
                return things.query(
                        "select id, state from notice order by id desc",
                        (row, rank) ->
                                new Thing(row.getString("id"), things.words("notice.state." + row.getString("state"))));
            }
        },
        TERM("id") {
            @Override
            List<Thing> things(Things things) {
                return things.query(
                        "select id, capacity from member_term where username in ('membre.ign', 'suppleant.ign') order by id",
                        (row, rank) ->
                                new Thing(row.getString("id"), things.words("capacity." + row.getString("capacity"))));
            }
        },
        MEMBER("username") {
            @Override
            List<Thing> things(Things things) {
                return List.of(new Thing("membre.ign", NO_STATE));
            }
        },
        SECTION("section") {
            @Override
            List<Thing> things(Things things) {
                return List.of(new Thing("identite", NO_STATE));
            }
        },
        /** What there is without a name in the address, or of a person. */
        ONE("") {
            @Override
            List<Thing> things(Things things) {
                return List.of(new Thing("", NO_STATE));
            }
        };

        private final String variable;

        Kind(String variable) {
            this.variable = variable;
        }

        abstract List<Thing> things(Things things);
    }

    private static final Map<String, Kind> KINDS = kinds();

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("/demandes/brouillons/{", Kind.DRAFT);
        kinds.put("/demandes/{", Kind.REQUEST);
        kinds.put("/reunions/{", Kind.MEETING);
        kinds.put("/avis/{", Kind.AVIS);
        kinds.put("/avis/recherches/{", Kind.SEARCH);
        kinds.put("/avis/reprise/{", Kind.FORMER_IMPORT);
        kinds.put("/avis/anterieurs/{", Kind.FORMER_AVIS);
        kinds.put("/convention/anterieures/{", Kind.EARLIER_AGREEMENT);
        kinds.put("/verifier/{", Kind.VERIFICATION);
        kinds.put("/secretariat/envois/{", Kind.NOTICE);
        kinds.put("/administration/envois/{", Kind.NOTICE);
        kinds.put("/administration/comptes/{", Kind.MEMBER);
        kinds.put("/administration/comite/{", Kind.SECTION);
        kinds.put("/membres/{username", Kind.MEMBER);
        kinds.put("/membres/{id", Kind.TERM);
        return kinds;
    }

    private static Kind kind(String path) {
        return KINDS.entrySet().stream()
                .filter(kind -> path.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.ONE);
    }

    /** Of an opinion also whether a signatory answered that may read others only then. */
    private String state(Endpoint endpoint, Thing thing) {
        boolean matters = endpoint.path().contains(OF_OPINION)
                && exists("select 1 from opinion where reference = :id and signatory = 'REGION'", thing.id());
        return matters ? thing.state() + ", le signataire saisi a répondu" : thing.state();
    }

    private Optional<Address> address(Endpoint endpoint, Thing thing, String state) {
        Map<String, String> known = new HashMap<>();
        Map<String, String> unknown = new HashMap<>();
        for (String name : endpoint.names().toList()) {
            Optional<String> value = value(endpoint.path(), name, thing);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            known.put(name, value.get());
            unknown.put(name, nobodys(name));
        }
        return Optional.of(new Address(state, endpoint.at(known) + ASKED, endpoint.at(unknown) + ASKED));
    }

    private Optional<String> value(String path, String variable, Thing thing) {
        Kind kind = kind(path);
        if (variable.equals(kind.variable)) {
            return Optional.of(thing.id());
        }
        String sql = switch (kind.name() + " " + variable) {
            case "REQUEST id" ->
                path.contains(OF_OPINION)
                        ? "select max(id) from opinion where reference = :id and piece_file_id is not null"
                        : "select max(a.id) from attachment a join funding_request r on r.id = a.request_id where r.reference = :id";
            case "REQUEST lifting" ->
                "select max(id) from reserve_lifting where reference = :id and state = 'PROPOSED'";
            case "DRAFT id" ->
                "select max(a.id) from attachment a join funding_request r on r.id = a.request_id where cast(r.form_key as varchar(40)) = :id";
            case "MEETING code" ->
                "select max(code) from agenda_item where reference is null and meeting = cast(:id as bigint)";
            case "MEETING document" -> "select max(id) from item_document where meeting = cast(:id as bigint)";
            case "MEETING sequence" ->
                "select max(sequence_number) from convocation where meeting = cast(:id as bigint)";
            case "MEETING key" ->
                "select max(reference) from agenda_item where reference is not null and meeting = cast(:id as bigint)";
            case "MEMBER id" -> "select max(id) from member_absence where username = :id";
            default -> throw new AssertionError("%s: say in Things what stands for {%s}".formatted(path, variable));
        };
        return Optional.ofNullable(
                jdbc.sql(sql).param("id", thing.id()).query(String.class).list().get(0));
    }

    private static String nobodys(String variable) {
        return switch (variable) {
            case "reference", "key" -> "D-2026-9999";
            case "formKey" -> "7b0f3a52-6d0e-4a55-9a53-0d6f4c1b2e3d";
            case "number" -> "CRIG-OCC-2026-999";
            case "username" -> "personne.inconnue";
            case "sequence" -> "1";
            default -> "999999999";
        };
    }

    private List<Thing> requests() {
        return query("""
                        select r.reference as id, r.state, r.due, c.state as consultation, c.debate_end,
                               (select count(*) from opinion o where o.reference = r.reference and o.stance = 'RECUSED'
                                 and o.signatory = 'PREFECTURE') as third,
                               (select count(*) from opinion o where o.reference = r.reference and o.stance = 'RECUSED'
                                 and o.signatory = 'OPENIG') as secretariat
                          from funding_request r left join consultation c on c.reference = r.reference
                         where r.reference is not null order by r.id desc""", (row, rank) -> {
            String state = row.getString("state");
            List<String> words = new ArrayList<>(List.of(words("request.state." + state)));
            if (state.equals("COMPLETION_ASKED") && isOver(row.getObject("due", OffsetDateTime.class))) {
                words.add("délai passé");
            }
            if (state.equals("WRITTEN_CONSULTATION")) {
                words.add(step(row.getString("consultation"), row.getObject("debate_end", OffsetDateTime.class)));
            }
            if (row.getInt("third") > 0) {
                words.add("troisième membre en déport");
            }
            if (row.getInt("secretariat") > 0) {
                words.add("secrétariat en déport");
            }
            return new Thing(row.getString("id"), String.join(", ", words));
        });
    }

    private String step(String consultation, OffsetDateTime debateEnd) {
        return switch (consultation) {
            case "DEBATE" -> isOver(debateEnd) ? "vote à préparer" : "débat";
            case "VOTE" -> "vote";
            case "COUNTED" -> "résultat à constater";
            default -> consultation;
        };
    }

    private boolean isOver(OffsetDateTime term) {
        return term.isBefore(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private List<Thing> meetings() {
        return query("""
                        select m.id, m.state, s.id as session, s.closed_at, i.state as minutes
                          from meeting m left join meeting_session s on s.meeting = m.id
                               left join minutes i on i.meeting = m.id
                         order by m.id desc""", (row, rank) -> {
            List<String> words = new ArrayList<>(List.of(words("meeting.state." + row.getString("state"))));
            if (row.getString("session") != null && row.getObject("closed_at") == null) {
                words.add("séance ouverte");
            }
            if ("ANSWERING".equals(row.getString("minutes"))) {
                words.add("remarques closes");
            }
            return new Thing(row.getString("id"), String.join(", ", words));
        });
    }

    private List<Thing> avis() {
        return query("""
                        select a.number as id,
                               (select count(*) from avis n
                                 where n.reference = a.reference and n.rank_in_request > a.rank_in_request) as later,
                               (select count(*) from rectification c
                                 where c.avis_number = a.number and not exists (
                                   select 1 from rectification_abandoned g where g.rectification = c.id)) as asked
                          from avis a order by a.id desc""", (row, rank) -> {
            String state = row.getInt("later") > 0
                    ? "Remplacé"
                    : row.getInt("asked") > 0 ? "Rectification demandée" : "En vigueur";
            return new Thing(row.getString("id"), state);
        });
    }

    private List<Thing> list(String sql, String state) {
        return query(sql, (row, rank) -> new Thing(row.getString("id"), state));
    }

    private List<Thing> query(String sql, RowMapper<Thing> mapper) {
        return jdbc.sql(sql).query(mapper).list();
    }

    private boolean exists(String sql, String id) {
        return !jdbc.sql(sql).param("id", id).query().listOfRows().isEmpty();
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
