package fr.crig.avis.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.convocation.GuestDesk;
import fr.crig.avis.convocation.GuestForm;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Reference;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * CRPA, article R133-13: “Le procès-verbal de la réunion de la commission indique le nom et la qualité des membres présents, les
 * questions traitées au cours de la séance et le sens de chacune des délibérations. Il précise, s'il y a lieu, le nom des
 * mandataires et des mandants. Tout membre de la commission peut demander qu'il soit fait mention de son désaccord avec l'avis
 * rendu.” Each part of these sentences is looked for in the document that goes to the signatories.
 */
class RequiredByLawTest extends MinutesStory {

    @Autowired
    private GuestDesk guests;

    private Meeting meeting;
    private Reference favourable;
    private Reference postponed;
    private String document;

    @BeforeEach
    void holdAMeeting() throws IOException {
        meeting = steps.planned();
        favourable = steps.onAgendaOf(meeting);
        postponed = steps.onAgendaOf(meeting);
        String spokenOf = steps.subjectOf(meeting, "Plan d’actions 2027");
        steps.subjectOf(meeting, "Ateliers à venir");
        invite("Marie Expert");
        invite("Jean Absent");
        steps.opens(meeting);
        guests.note(SECRETARIAT, meeting.id(), List.of(1L));
        steps.favourable(meeting, favourable, form -> {
            form.outcome = "SHARED";
            form.reserves.add("Diffuser sous licence ouverte.");
            form.note = "Le calendrier est discuté.";
            MinutesSteps.stance(form, "PREFECTURE", "UNFAVORABLE", "Le coût n’est pas justifié.");
            MinutesSteps.stance(form, "REGION", "RECUSED", "");
        });
        steps.postponed(meeting, postponed);
        steps.spokenOf(meeting, spokenOf, "Les priorités sont présentées.");
        steps.proceed(favourable);
        steps.proceed(postponed);
        steps.held(meeting);
        desk.send(SECRETARIAT, meeting.id(), form(meeting));
        document = words(reader.sentDocument(meeting.id()).orElseThrow());
    }

    @Test
    void nameAndQualityOfTheMembersPresent() {
        assertThat(document)
                .contains("Membre – Préfecture de région, chef du service géomatique")
                .contains("Membre – Région Occitanie, directrice des données", "présent à distance")
                .contains("Membre – IGN Occitanie, directeur", "Suppléant – IGN Occitanie");
    }

    @Test
    void guestsWhoCameAndNoOther() {
        assertThat(document)
                .contains("Invités, sans voix délibérative", "Marie Expert, CEREMA")
                .doesNotContain("Jean Absent", "invite.example");
    }

    private void invite(String name) {
        var form = new GuestForm();
        form.name = name;
        form.body = "CEREMA";
        form.email = name.charAt(0) + "@invite.example";
        guests.invite(SECRETARIAT, meeting.id(), form);
    }

    @Test
    void nameOfTheMandatairesAndOfTheMandants() {
        assertThat(document)
                .contains("Mandant : OPenIG, association pour l’information géographique en Occitanie ; mandataire : "
                        + "Institut national de l’information géographique et forestière, direction Occitanie.");
    }

    @Test
    void mattersDealtWith() {
        assertThat(document)
                .contains("1. PCRS image de l’Aude", "Demande " + favourable, "2. PCRS image de l’Aude")
                .contains("Demande " + postponed, "Syndicat d’énergies de l’Aude")
                .contains("3. Plan d’actions 2027", "Les priorités sont présentées.", "4. Ateliers à venir Non abordé");
    }

    @Test
    void senseOfEachDeliberation() {
        assertThat(document)
                .contains("Avis partagé (avis n° CRIG-OCC-2026-001)", "Diffuser sous licence ouverte.")
                .contains("Le comité est favorable à cette acquisition.")
                .contains("Ajourné", "Plan de financement à préciser", "La délibération du conseil syndical");
    }

    @Test
    void disagreementOfWhoeverAskedForIt() {
        assertThat(document)
                .contains("Désaccord : Préfecture de la région Occitanie", "Le coût n’est pas justifié.", "Déports");
    }

    @Test
    void dayHoursPlaceAndQuorumAsWell() {
        assertThat(document)
                .contains("22 mars 2026", "à partir de 17:00", "Toulouse, préfecture")
                .contains("3 sur 3 signataires");
    }

    @Test
    void noPositionOnWhatWasPostponed() {
        MinutesItem item = page(meeting).facts().items().get(1);
        assertThat(item.fate()).isEqualTo(ItemFate.POSTPONED);
        assertThat(item.positions()).isEmpty();
        assertThat(document.substring(document.indexOf("Ajourné"))).doesNotContain("défavorable");
    }

    @Test
    void whatWasNotedDuringTheSessionBeginsTheDebates() {
        assertThat(page(meeting).text().debates()).containsExactly("Le calendrier est discuté.", "", "", "");
        assertThat(document).contains("Le calendrier est discuté.");
    }
}
