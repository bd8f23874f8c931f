package fr.crig.avis.everyform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix as the committee reads it. */
final class AccessPage {

    static final Path FILE = Path.of("docs", "acces.md");

    private static final Map<String, String> WORDS = Map.of(
            "200", "lit",
            "302", "fait",
            "404", "—",
            "403", "refusé",
            "409", "trop tard",
            "422", "à corriger",
            "400", "illisible");

    private AccessPage() {}

    static String of(AccessMatrix matrix) {
        StringBuilder page = new StringBuilder(
                """
                # Qui lit quoi, qui fait quoi

                Ce tableau est imprimé par `AccessMatrixTest`, qui envoie chaque demande à l’application, sur H2 et sur PostgreSQL, et qui
                échoue si une réponse est autre : %d cases. Ce qui doit être est écrit dans `%s`.
                Une ligne avec un « ? » est une question qui décide de ce que l’adresse montre : un filtre, un signataire ;
                `QueriesTest` échoue si l’une n’a pas de ligne.

                | réponse | code | ce que c’est |
                |---|---|---|
                | lit | 200 | la page ou le document |
                | fait | 302 | l’acte est fait, ou la page renvoie à une autre |
                | — | 404 | comme si cela n’existait pas : même réponse, à l’en-tête près, que pour une référence que personne n’a donnée ; rien n’est écrit |
                | refusé | 403 | l’adresse est d’un autre rôle ; rien n’est écrit |
                | connexion | 302 | la page de connexion |
                | trop tard | 409 | l’acte est de ce lecteur, mais plus ou pas encore possible |
                | à corriger | 422 | l’acte est de ce lecteur, qui doit corriger sa saisie |
                | illisible | 400 | l’adresse ne dit pas ce qu’il faut |

                | colonne | qui |
                |---|---|
                """.formatted(matrix.size(), AccessMatrix.FILE.toString().replace('\\', '/')));
        Stream.of(Reader.values())
                .forEach(reader -> page.append("| %s | %s |\n".formatted(reader.column(), reader.words())));
        Map<String, List<String>> rooms =
                matrix.endpoints().stream().collect(Collectors.groupingBy(AccessPage::room, Collectors.toList()));
        rooms.keySet().stream().sorted().forEach(room -> {
            page.append("\n## ").append(room).append("\n\n").append(head());
            rooms.get(room).forEach(endpoint -> matrix.lines(endpoint).forEach(line -> page.append(row(line))));
        });
        return page.append(ContentMatrix.page()).toString();
    }

    private static String head() {
        return Stream.of(Reader.values())
                        .map(Reader::column)
                        .collect(Collectors.joining(" | ", "| adresse | état | ", " |\n"))
                + "|---|---|" + "---|".repeat(Reader.values().length) + "\n";
    }

    private static String row(AccessMatrix.Line line) {
        return "| `%s` | %s | %s |\n"
                .formatted(
                        line.endpoint(),
                        String.join(" · ", line.states()),
                        line.answers().stream()
                                .map(code -> WORDS.getOrDefault(code, code))
                                .collect(Collectors.joining(" | ")));
    }

    /** The first word of the path. */
    private static String room(String endpoint) {
        return endpoint.replaceAll("^\\w+ (/[\\w.-]*).*$", "$1");
    }
}
