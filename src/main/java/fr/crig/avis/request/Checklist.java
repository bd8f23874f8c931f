package fr.crig.avis.request;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a request lacks, by the decision table, and the letter that asks for it. */
@Component
class Checklist {

    private static final String MISSING = "MISSING_";

    private final ChecklistTable rules;
    private final RequestReader reader;
    private final DossierParser dossiers;
    private final MessageSource messages;

    Checklist(ChecklistTable rules, RequestReader reader, DossierParser dossiers, MessageSource messages) {
        this.rules = rules;
        this.reader = reader;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    List<ChecklistItem> of(FundingRequest request) {
        return rules.check(facts(request.dossier(), joined(request)));
    }

    /** What it will say of pieces, of a request as it is typed now. @param request null before the first saving of a draft */
    ExpectedPieces expected(RequestForm typed, FundingRequest request) {
        return expected(typed, request == null ? Set.of() : joined(request));
    }

    /** Asked with none at all, the table names each that it expects. */
    ExpectedPieces expected(RequestForm typed, Set<PieceKind> present) {
        return expected(dossiers.readAsFarAsItGoes(typed), present);
    }

    ExpectedPieces expected(Dossier dossier, Set<PieceKind> present) {
        Set<String> codes = rules.check(facts(dossier, Set.of())).stream()
                .map(ChecklistItem::code)
                .collect(Collectors.toSet());
        List<PieceKind> expected = Stream.of(PieceKind.values())
                .filter(kind -> codes.contains(MISSING + kind))
                .toList();
        return new ExpectedPieces(expected, present);
    }

    private Set<PieceKind> joined(FundingRequest request) {
        return reader.attachments(request).stream()
                .filter(piece -> !piece.isStruckOut())
                .map(Attachment::kind)
                .collect(Collectors.toSet());
    }

    static ChecklistFacts facts(Dossier dossier, Set<PieceKind> pieces) {
        return new ChecklistFacts(
                pieces.contains(PieceKind.NOTE),
                pieces.contains(PieceKind.FINANCING_PLAN),
                pieces.contains(PieceKind.PLANNING),
                pieces.contains(PieceKind.DATA_SHEET),
                pieces.contains(PieceKind.MANDATE),
                pieces.contains(PieceKind.PROOF_OF_DEPOSIT),
                dossier.project().producesData(),
                DossierChecks.planBalanced(dossier),
                DossierChecks.siretValid(dossier),
                DossierChecks.startedBeforeReceipt(dossier),
                DossierChecks.aidOverCost(dossier),
                DossierChecks.datesConsistent(dossier));
    }

    /** All that is missing, then what is to be checked; the secretariat rewrites it as it likes. */
    String letter(FundingRequest request, List<ChecklistItem> items) {
        Stream<String> opening = Stream.of(message(
                "request.admissibility.letter.opening", request.reference().value(), request.title()));
        Stream<String> missing = lines(items, ChecklistItem.Severity.MISSING);
        List<String> checks = lines(items, ChecklistItem.Severity.CHECK).toList();
        Stream<String> second =
                checks.isEmpty() ? Stream.of() : Stream.of(message("request.admissibility.letter.check"));
        return Stream.of(opening, missing, second, checks.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> lines(List<ChecklistItem> items, ChecklistItem.Severity severity) {
        return items.stream()
                .filter(item -> item.severity() == severity)
                .map(item -> message("request.admissibility.letter.item", message("checklist." + item.code())));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
