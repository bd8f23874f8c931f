package fr.crig.avis.avis;

import fr.crig.avis.circulation.DeclaredLink;
import fr.crig.avis.circulation.LinkEffect;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.deliberation.Mode;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.request.PieceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Avis with everything that may be printed. */
public final class AvisSamples {

    static final String TEXT = """
            Le comité souligne l’intérêt d’un plan de corps de rue simplifié partagé à l’échelle du département : \
            œuvre commune, elle évite des dommages — et des coûts de 3 000 €.

            Il demande que les données soient diffusées en licence ouverte.""";

    private AvisSamples() {}

    public static AvisRecord withEverything() {
        return record(
                "PCRS image de l’Aude",
                TEXT,
                List.of("Diffuser les données sous licence ouverte.", "Respecter le standard CNIG PCRS 2.0."));
    }

    public static AvisRecord record(String title, String text, List<String> reserves) {
        return new AvisRecord(
                "CRIG Occitanie",
                "CRIG-OCC-2026-007",
                LocalDate.of(2026, 6, 1),
                "D-2026-0042",
                2,
                title,
                "Syndicat d’énergies de l’Aude",
                "20005379100014",
                "Région Occitanie",
                new BigDecimal("120000"),
                "Région Occitanie",
                Mode.MEETING,
                LocalDate.of(2026, 5, 28),
                true,
                Outcome.SHARED,
                text,
                reserves,
                List.of(
                        new Position(
                                "PREFECTURE",
                                "Préfecture de la région Occitanie",
                                false,
                                Stance.TACIT,
                                null,
                                DeclaredLink.NONE,
                                LinkEffect.NONE,
                                Attendance.EXCUSED,
                                null,
                                null),
                        new Position(
                                "REGION",
                                "Région Occitanie",
                                true,
                                Stance.FAVORABLE,
                                null,
                                DeclaredLink.FUNDER,
                                LinkEffect.PRINTED,
                                Attendance.PRESENT,
                                null,
                                null),
                        new Position(
                                "IGN",
                                "Institut national de l’information géographique et forestière",
                                false,
                                Stance.FAVORABLE_WITH_RESERVES,
                                "Titulaire – IGN Occitanie",
                                DeclaredLink.TECHNICAL_PARTNER,
                                LinkEffect.TECHNICAL_CONTRIBUTION,
                                Attendance.REPRESENTED,
                                "Région Occitanie",
                                "L’IGN aurait préféré un ajournement."),
                        new Position(
                                "OPENIG",
                                "OPenIG",
                                false,
                                Stance.RECUSED,
                                null,
                                DeclaredLink.APPLICANT,
                                LinkEffect.RECUSED,
                                Attendance.REMOTE,
                                null,
                                null)),
                3,
                2,
                2,
                null,
                null,
                null,
                null,
                new Formalities(
                        "Toulouse",
                        LocalDate.of(2019, 6, 11),
                        LocalDate.of(2025, 5, 20),
                        List.of(LocalDate.of(2024, 1, 8), LocalDate.of(2025, 9, 30)),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 3, 9),
                        LocalDate.of(2026, 4, 15),
                        LocalDate.of(2026, 5, 12),
                        LocalDate.of(2026, 5, 28),
                        List.of(new AnnexedPiece(
                                PieceKind.NOTE, "Note de présentation.pdf", 230_000, "ab12".repeat(16))),
                        VerificationCode.random()));
    }
}
