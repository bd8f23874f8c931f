package fr.crig.avis.notification;

import fr.crig.avis.request.Attachment;
import fr.crig.avis.request.Dossier;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.OneLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a message that asks for an opinion says of the request: enough to know how much it wants of its reader. The whole is on
 * its page.
 *
 * @param amount asked, in euros
 * @param pieces names of the files
 */
public record RequestMatter(String applicant, BigDecimal amount, String funder, String summary, List<String> pieces) {

    private static final int LONGEST_SUMMARY = 600;
    private static final int LONGEST_PIECES = 400;

    public static RequestMatter of(FundingRequest request, List<Attachment> pieces) {
        Dossier dossier = request.dossier();
        return new RequestMatter(
                dossier.applicant().name(),
                dossier.funding().amountAsked(),
                dossier.funding().funder(),
                dossier.project().summary(),
                pieces.stream().map(Attachment::fileName).toList());
    }

    List<Detail> details() {
        List<Detail> details = new ArrayList<>(brief());
        details.add(Detail.of("summary", OneLine.of(summary, LONGEST_SUMMARY)));
        details.add(Detail.of("pieces", pieces.size(), names()));
        return details;
    }

    /** For who was told the rest already. */
    List<Detail> brief() {
        return List.of(Detail.of("applicant", applicant), Detail.of("amount", amount, funder));
    }

    private String names() {
        return OneLine.of(pieces.stream().collect(Collectors.joining(", ")), LONGEST_PIECES);
    }
}
