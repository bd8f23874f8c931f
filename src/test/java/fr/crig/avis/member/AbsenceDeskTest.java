package fr.crig.avis.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Absences planned ahead; today is the 12th of March 2026. */
class AbsenceDeskTest extends ApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final String TITULAIRE = "membre.ign";
    private static final Actor SECRETARIAT = Samples.SECRETARIAT;
    private static final Actor MEMBER = Samples.member("IGN");
    private static final Actor SUBSTITUTE = Samples.substitute("IGN");

    @Autowired
    private AbsenceDesk desk;

    @Autowired
    private Absences absences;

    @Autowired
    private MemberLookup members;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Journal journal;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void isDeclaredByTheMemberOrByTheSecretariat() {
        desk.declare(MEMBER, TITULAIRE, form(TODAY, TODAY.plusDays(1)));
        desk.declare(SECRETARIAT, TITULAIRE, form(TODAY.plusDays(2), TODAY.plusDays(3)));

        assertThat(absences.findByUsernameOrderByFirstDayAscIdAsc(TITULAIRE))
                .extracting(Absence::declaredBy)
                .containsExactly("Membre IGN", "Secrétariat du CRIG");
        assertThat(journal.of("members")).extracting(JournalEntry::act).containsOnly("absence.declared");
    }

    @Test
    void isNobodyElsesToDeclareOrToCancel() {
        Absence absence = desk.declare(MEMBER, TITULAIRE, form(TODAY, TODAY));
        for (Actor other : List.of(SUBSTITUTE, Samples.agent("IGN"), Samples.member("REGION"))) {
            assertThatThrownBy(() -> desk.declare(other, TITULAIRE, form(TODAY.plusDays(9), TODAY.plusDays(9))))
                    .isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> desk.cancel(other, TITULAIRE, absence.id(), absence.version()))
                    .isInstanceOf(NotVisible.class);
        }
        assertThatThrownBy(() -> desk.declare(SECRETARIAT, "agent.ign", form(TODAY, TODAY)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> desk.cancel(SECRETARIAT, "membre.region", absence.id(), absence.version()))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void isRefusedWhenItCannotBe() {
        assertRefused(form(null, null), "refusal.absence.day", "refusal.absence.day");
        assertRefused(form(TODAY.minusDays(1), TODAY), "refusal.absence.past");
        assertRefused(form(TODAY, TODAY.minusDays(1)), "refusal.absence.endBeforeStart");
        assertRefused(form(TODAY, TODAY.plusYears(1)), "refusal.absence.tooLong");
        assertRefused(form(TODAY.plusYears(3), TODAY.plusYears(3)), "refusal.absence.farAway");

        desk.declare(MEMBER, TITULAIRE, form(TODAY, TODAY.plusYears(1).minusDays(1)));
        assertRefused(form(TODAY.plusDays(3), TODAY.plusDays(4)), "refusal.absence.overlap");
    }

    @Test
    void mayFollowAnotherOrReplaceACancelledOne() {
        Absence first = desk.declare(MEMBER, TITULAIRE, form(TODAY, TODAY.plusDays(2)));
        desk.declare(MEMBER, TITULAIRE, form(TODAY.plusDays(3), TODAY.plusDays(4)));
        desk.cancel(MEMBER, TITULAIRE, first.id(), first.version());
        desk.declare(MEMBER, TITULAIRE, form(TODAY, TODAY.plusDays(1)));

        assertThat(absences.findByUsernameOrderByFirstDayAscIdAsc(TITULAIRE)).hasSize(3);
    }

    @Test
    void endsTheMomentItIsCancelledAndOnlyOnce() {
        Absence absence = desk.declare(MEMBER, TITULAIRE, form(TODAY, TODAY.plusDays(2)));
        assertThat(members.absence(TITULAIRE, TODAY)).isPresent();

        desk.cancel(MEMBER, TITULAIRE, absence.id(), absence.version());

        assertThat(members.absence(TITULAIRE, TODAY)).isEmpty();
        assertThat(journal.of("members"))
                .extracting(JournalEntry::act)
                .containsExactly("absence.declared", "absence.cancelled");
        assertThatThrownBy(() -> desk.cancel(MEMBER, TITULAIRE, absence.id(), absence.version()))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void isNotCancelledOnceOver() {
        Absence absence = desk.declare(MEMBER, TITULAIRE, form(TODAY, TODAY));
        clock.advanceDays(1);

        assertThatThrownBy(() -> desk.cancel(MEMBER, TITULAIRE, absence.id(), absence.version()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.absence.over");
    }

    @Test
    void namesTheAbsentTitulaireForWhomTheSubstituteActs() {
        desk.declare(MEMBER, TITULAIRE, form(TODAY.plusDays(1), TODAY.plusDays(2)));

        assertThat(members.onBehalfOf(SUBSTITUTE, TODAY)).isEmpty();
        assertThat(members.onBehalfOf(SUBSTITUTE, TODAY.plusDays(1)))
                .map(Representative::username)
                .contains(TITULAIRE);
        assertThat(members.onBehalfOf(SUBSTITUTE, TODAY.plusDays(3))).isEmpty();
        assertThat(members.onBehalfOf(MEMBER, TODAY.plusDays(1))).isEmpty();
        assertThat(members.onBehalfOf(SECRETARIAT, TODAY.plusDays(1))).isEmpty();
        assertThat(members.onBehalfOf(Samples.substitute("REGION"), TODAY.plusDays(1)))
                .isEmpty();
    }

    /** On the 29th of March 2026 Paris goes over to summer time: that day has 23 hours. */
    @Test
    void lastsFromMidnightToMidnightInParisAlsoWhenTheHourChanges() {
        LocalDate change = LocalDate.of(2026, 3, 29);
        desk.declare(MEMBER, TITULAIRE, form(change, change));

        assertThat(presentAt("2026-03-28T22:59:59Z")).contains(TITULAIRE);
        assertThat(presentAt("2026-03-28T23:00:00Z")).doesNotContain(TITULAIRE);
        assertThat(presentAt("2026-03-29T21:59:59Z")).doesNotContain(TITULAIRE);
        assertThat(presentAt("2026-03-29T22:00:00Z")).contains(TITULAIRE);
    }

    private List<String> presentAt(String instant) {
        clock.set(Instant.parse(instant));
        return members.present("IGN", ParisTime.day(clock.instant())).stream()
                .map(Representative::username)
                .toList();
    }

    private void assertRefused(AbsenceForm form, String... keys) {
        int before = absences.findByUsernameOrderByFirstDayAscIdAsc(TITULAIRE).size();
        assertThatThrownBy(() -> desk.declare(MEMBER, TITULAIRE, form))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.key())
                                .containsExactly(keys));
        assertThat(absences.findByUsernameOrderByFirstDayAscIdAsc(TITULAIRE)).hasSize(before);
    }

    static AbsenceForm form(LocalDate from, LocalDate until) {
        var form = new AbsenceForm();
        form.from = from;
        form.until = until;
        return form;
    }
}
