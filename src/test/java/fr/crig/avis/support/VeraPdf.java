package fr.crig.avis.support;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Says what a document breaks of the two standards that it says it keeps: that it says so is no proof. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Each as "2a 6.2.11.7.2-1: what should be". Empty for a document that may be kept for ever and that everybody can read. */
    public static List<String> faults(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                .flatMap(standard -> faults(pdf, standard).stream())
                .distinct()
                .toList();
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour standard) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(fault -> "%s %s-%d: %s"
                            .formatted(
                                    standard.getId(),
                                    fault.getRuleId().getClause(),
                                    fault.getRuleId().getTestNumber(),
                                    fault.getMessage()))
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF cannot read this", e);
        }
    }
}
