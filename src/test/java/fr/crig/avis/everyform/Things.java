package fr.crig.avis.everyform;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is to read at the moment, and where: of each kind the newest. */
final class Things {

    /**
     * @param pattern of the handler
     * @param unknown the same address with identifiers that nobody ever gave
     */
    record Address(String pattern, String known, String unknown) {

        private boolean isOfSomething() {
            return !known.contains(NOTHING);
        }
    }

    /** Without which some pages do not know what to show. */
    private static final String ASKED = "?de=1&a=1&signataire=IGN";

    private static final String NOTHING = "!";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final Pattern ACT = Pattern.compile("\\{act:([^}]*)}");
    private static final String OF_REQUEST =
            "from attachment a join funding_request r on r.id = a.request_id where r.reference is not null order by a.id desc";
    private static final String OF_DRAFT =
            "from attachment a join funding_request r on r.id = a.request_id where r.reference is null order by a.id desc";
    private static final String OF_MEETING = "where meeting = (select max(id) from meeting) order by id desc";

    private static final String OF_OPINION = "/avis-signataires/";
    private static final String WITH_PIECE = "from opinion where piece_file_id is not null order by id desc";

    private final JdbcClient jdbc;

    Things(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the patterns those that something stands for now. */
    List<Address> addresses(Collection<String> patterns) {
        return patterns.stream()
                .flatMap(pattern -> acts(pattern).map(path -> address(pattern, path)))
                .filter(Address::isOfSomething)
                .toList();
    }

    /** An address for several acts is as many. */
    private static Stream<String> acts(String pattern) {
        Matcher acts = ACT.matcher(pattern);
        return acts.find()
                ? Stream.of(acts.group(1).split("\\|")).map(act -> pattern.replace(acts.group(), act))
                : Stream.of(pattern);
    }

    private Address address(String pattern, String path) {
        return new Address(
                pattern,
                VARIABLE.matcher(path).replaceAll(variable -> newest(path, variable.group(1))) + ASKED,
                VARIABLE.matcher(path).replaceAll(variable -> nobodys(variable.group(1))) + ASKED);
    }

    private String newest(String path, String variable) {
        return jdbc.sql(queryOfNewest(path, variable)).query(String.class).list().stream()
                .findFirst()
                .orElse(NOTHING);
    }

    private static String queryOfNewest(String path, String variable) {
        boolean piece = path.contains("/pieces/");
        return switch (variable) {
            case "reference" ->
                path.contains(OF_OPINION)
                        ? "select reference " + WITH_PIECE
                        : piece
                                ? "select r.reference " + OF_REQUEST
                                : "select reference from funding_request where reference is not null order by id desc";
            case "formKey" ->
                piece
                        ? "select r.form_key " + OF_DRAFT
                        : "select form_key from funding_request where reference is null order by id desc";
            case "number" -> "select number from avis order by id desc";
            case "username" -> "select username from member_term order by id desc";
            case "code" ->
                "select code from agenda_item where reference is null and meeting = (select max(id) from meeting)";
            case "document" -> "select id from item_document " + OF_MEETING;
            case "sequence" -> "select sequence_number from convocation " + OF_MEETING;
            case "key" -> "select item from session_item " + OF_MEETING;
            case "id" -> queryOfNewestId(path);
            default -> throw new AssertionError("What is " + variable + " in " + path + "?");
        };
    }

    private static String queryOfNewestId(String path) {
        if (path.contains("/pieces/")) {
            return "select a.id " + (path.contains("/brouillons/") ? OF_DRAFT : OF_REQUEST);
        }
        if (path.contains(OF_OPINION)) {
            return "select id " + WITH_PIECE;
        }
        String table =
                path.startsWith("/reunions") ? "meeting" : path.startsWith("/membres") ? "member_term" : "notice";
        return "select id from " + table + " order by id desc";
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
}
