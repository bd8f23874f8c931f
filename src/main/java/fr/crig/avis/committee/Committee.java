package fr.crig.avis.committee;

import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The committee in force: who signed the convention, who holds the secretariat, by which figures they work. It is as configured until
 * something is decided, and on each day as it was decided for that day. Asked each time and never kept: what was decided on another node
 * holds here at once.
 */
@Component
public class Committee {

    private static final int SIREN_LENGTH = 9;
    private static final String NOWHERE = ".example";

    private final CommitteeProperties configured;
    private final ResolutionMemory resolutions;
    private final Clock clock;

    Committee(CommitteeProperties configured, ResolutionMemory resolutions, Clock clock) {
        this.configured = configured;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    public CommitteeProperties inForce() {
        return on(ParisTime.day(clock.instant()));
    }

    /**
     * What began on a day keeps the figures of that day: nothing is decided for a day that has begun, once a request was deposited.
     *
     * @param day in Paris; of one to come, as decided so far
     */
    public CommitteeProperties on(LocalDate day) {
        return resolutions.now().on(day, configured);
    }

    /** By what this field is what it is today; empty when it is as configured. */
    public Optional<Resolution> decided(String field) {
        return resolutions.now().decided(field, ParisTime.day(clock.instant()));
    }

    /** What is decided next for it, and does not hold yet. */
    public Optional<Resolution> toCome(String field) {
        return resolutions.now().toCome(field, ParisTime.day(clock.instant()));
    }

    public boolean isTakenBack(Resolution resolution) {
        return resolutions.now().isTakenBack(resolution);
    }

    /** As it comes with the product: nobody has a mailbox at such an address (RFC 2606). */
    public boolean isUndescribed() {
        CommitteeProperties now = inForce();
        return Stream.concat(
                        Stream.of(now.secretariat().email()),
                        now.signatories().stream().map(Signatory::email))
                .anyMatch(email -> email.endsWith(NOWHERE));
    }

    public String name() {
        return inForce().name();
    }

    public String acronym() {
        return inForce().acronym();
    }

    public String numberingPrefix() {
        return inForce().numberingPrefix();
    }

    /** Where it has its seat; null if it is not told. */
    public String place() {
        return inForce().place();
    }

    /** Codes of those in which it acts. */
    public List<String> departments() {
        return inForce().departments();
    }

    public List<Signatory> signatories() {
        return inForce().signatories();
    }

    /** Where the service is reached, for links: no matter of the committee's, and never decided. */
    public String baseUrl() {
        return configured.baseUrl();
    }

    /** The same without a port, as machines name it. */
    public String host() {
        return configured.host();
    }

    public CommitteeProperties.Admissibility admissibility() {
        return inForce().admissibility();
    }

    public CommitteeProperties.Circulation circulation() {
        return inForce().circulation();
    }

    public CommitteeProperties.Route route() {
        return inForce().route();
    }

    public CommitteeProperties.Meeting meeting() {
        return inForce().meeting();
    }

    public CommitteeProperties.Consultation consultation() {
        return inForce().consultation();
    }

    public CommitteeProperties.Notification notification() {
        return inForce().notification();
    }

    public CommitteeProperties.FollowUp followUp() {
        return inForce().followUp();
    }

    public CommitteeProperties.Upload upload() {
        return inForce().upload();
    }

    public Optional<Signatory> find(String id) {
        return signatories().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** By the first nine digits, which name the body: each of its places has a SIRET of its own. @param siret may be null */
    public Optional<Signatory> employing(String siret) {
        return signatories().stream()
                .filter(signatory ->
                        siret != null && siret.startsWith(signatory.siret().substring(0, SIREN_LENGTH)))
                .findFirst();
    }

    /** @throws IllegalArgumentException if nobody has this id */
    public Signatory signatory(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Unknown signatory: " + id));
    }

    /** The short name, or the id itself for a signatory that has since left the committee. */
    public String shortName(String id) {
        return find(id).map(Signatory::shortName).orElse(id);
    }

    public String initials(String id) {
        return find(id).orElseGet(() -> Signatory.gone(id)).initials();
    }

    /** The signatories asked for their opinion when a request reached one of them. */
    public List<String> asked(String receivingSignatory) {
        return signatories().stream()
                .map(Signatory::id)
                .filter(id -> circulation().receivingGivesPosition() || !id.equals(receivingSignatory))
                .toList();
    }

    /** As it stands after another word: {@code de l’IGN}; with the id itself for a signatory that has since left the committee. */
    public String of(String id) {
        return find(id).orElseGet(() -> Signatory.gone(id)).of();
    }

    public String the(String id) {
        return find(id).orElseGet(() -> Signatory.gone(id)).the();
    }

    public String to(String id) {
        return find(id).orElseGet(() -> Signatory.gone(id)).to();
    }

    public CommitteeProperties.Secretariat secretariat() {
        return inForce().secretariat();
    }
}
