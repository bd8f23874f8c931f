package fr.crig.avis.figures;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.Formats;
import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands on the page of the figures, and in the document that says the same: each picture with its table. */
@Component
class FiguresPage {

    /** Years before the one chosen, beside it: whether it goes faster is seen by comparing. */
    private static final int FORMER = 4;

    private final FiguresReader reader;
    private final AnswersReader answers;
    private final SittingsReader sittings;
    private final RegisterReader register;
    private final FiguresWords words;
    private final RegionShapes shapes;
    private final Committee committee;
    private final Formats formats;
    private final MessageSource messages;

    FiguresPage(
            FiguresReader reader,
            AnswersReader answers,
            SittingsReader sittings,
            RegisterReader register,
            FiguresWords words,
            RegionShapes shapes,
            Committee committee,
            Formats formats,
            MessageSource messages) {
        this.reader = reader;
        this.answers = answers;
        this.sittings = sittings;
        this.register = register;
        this.words = words;
        this.shapes = shapes;
        this.committee = committee;
        this.formats = formats;
        this.messages = messages;
    }

    /** @param most codes of the départements with the most requests; empty without any */
    public record Places(Map<String, Sums> rows, List<String> most, long mostRequests, RegionPicture picture) {}

    public record Amounts(Map<Theme, Sums> rows, Sums total, Bars picture) {}

    /** @param chosen the year that was asked for, or the last one of all; null without an avis in it */
    public record Waiting(List<Delays> rows, Delays chosen, Bars picture) {

        public List<Delays.Step> steps() {
            return List.of(Delays.Step.values());
        }
    }

    /** @param quickest those who answer soonest; empty before anybody answered */
    public record Answering(List<Answers> rows, List<String> quickest, Integer median, Bars picture) {}

    /** @param chosen the year that was asked for, or the last one of all; null without a decision in it */
    public record Following(List<FollowedYear> rows, FollowedYear chosen, Bars picture) {}

    public record Saying(Outcomes rows, Bars picture) {

        public List<Outcome> outcomes() {
            return Outcome.OF_AVIS;
        }
    }

    /** @param service where the lists stand; nothing on a page */
    Map<String, Object> of(Actor actor, Period period, String service) {
        CountedRequests requests = reader.requests(actor, period);
        return Map.ofEntries(
                Map.entry("words", words),
                Map.entry("formats", formats),
                Map.entry("links", new FigureLinks(service, period.year())),
                Map.entry("period", period),
                Map.entry("total", requests.total()),
                Map.entry("places", places(requests)),
                Map.entry("amounts", amounts(requests)),
                Map.entry("waiting", waiting(actor, period)),
                Map.entry("answering", answering(actor, period)),
                Map.entry("sittings", sittings.sittings(actor, period)),
                Map.entry("saying", saying(register.outcomes(actor, period))),
                Map.entry("following", following(actor, period)),
                Map.entry("lifted", register.lifted(actor, period)));
    }

    private Following following(Actor actor, Period period) {
        List<FollowedYear> rows = register.followed(actor, period.withFormer(FORMER));
        FollowedYear chosen = rows.stream()
                .filter(row -> period.isAll() || row.year() == period.last())
                .findFirst()
                .orElse(null);
        return new Following(rows, chosen, Bars.of(rows.stream().map(this::bars).toList()));
    }

    private Bars.Values bars(FollowedYear row) {
        return new Bars.Values(
                message("figures.followed.group", String.valueOf(row.year()), row.compared()),
                List.of(
                        new Bars.Value(row.followed(), message("figures.bar.followed.YES", row.followed())),
                        new Bars.Value(row.notFollowed(), message("figures.bar.followed.NO", row.notFollowed()))));
    }

    private Saying saying(Outcomes outcomes) {
        List<Bars.Value> bars = Outcome.OF_AVIS.stream()
                .map(outcome -> new Bars.Value(
                        outcomes.of(outcome),
                        message("figures.bar.outcome", message("avis.outcome." + outcome), outcomes.of(outcome))))
                .toList();
        return new Saying(
                outcomes, Bars.of(List.of(new Bars.Values(message("figures.outcomes.bars", outcomes.total()), bars))));
    }

    private Places places(CountedRequests requests) {
        Map<String, Sums> rows = requests.byDepartment(committee.departments());
        long most = rows.values().stream().mapToLong(Sums::requests).max().orElse(0);
        List<String> first = rows.entrySet().stream()
                .filter(row -> most > 0 && row.getValue().requests() == most)
                .map(Map.Entry::getKey)
                .toList();
        return new Places(rows, first, most, RegionPicture.of(rows, shapes));
    }

    private Amounts amounts(CountedRequests requests) {
        Map<Theme, Sums> rows = requests.byTheme();
        List<Bars.Values> bars = rows.entrySet().stream()
                .map(row -> new Bars.Values(message("theme." + row.getKey()), bars(row.getValue())))
                .toList();
        return new Amounts(rows, requests.total(), Bars.of(bars));
    }

    private List<Bars.Value> bars(Sums sums) {
        return List.of(
                new Bars.Value(sums.asked().doubleValue(), message("figures.bar.asked", formats.money(sums.asked()))),
                new Bars.Value(
                        sums.granted().doubleValue(), message("figures.bar.granted", formats.money(sums.granted()))));
    }

    private Waiting waiting(Actor actor, Period period) {
        List<Delays> rows = reader.delays(actor, period.withFormer(FORMER));
        Delays chosen = rows.stream()
                .filter(row -> period.isAll() || row.year() == period.last())
                .findFirst()
                .orElse(null);
        return new Waiting(rows, chosen, Bars.of(rows.stream().map(this::bars).toList()));
    }

    private Bars.Values bars(Delays delays) {
        List<Bars.Value> bars = new ArrayList<>();
        Stream.of(Delays.Step.values())
                .map(step -> bar(step, delays.median(step)))
                .filter(Objects::nonNull)
                .forEach(bars::add);
        return new Bars.Values(message("figures.delays.group", String.valueOf(delays.year()), delays.avis()), bars);
    }

    private Bars.Value bar(Delays.Step step, Integer days) {
        return days == null ? null : new Bars.Value(days, message("figures.bar." + step, days));
    }

    private Answering answering(Actor actor, Period period) {
        List<Answers> rows = answers.answers(actor, period).stream()
                .sorted(Comparator.comparing(row -> committee.shortName(row.signatory())))
                .toList();
        Integer least = rows.stream()
                .map(Answers::median)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        List<String> quickest = rows.stream()
                .filter(row -> least != null && least.equals(row.median()))
                .map(row -> committee.shortName(row.signatory()))
                .toList();
        List<Bars.Values> bars = rows.stream()
                .filter(row -> row.median() != null)
                .map(row -> new Bars.Values(
                        committee.shortName(row.signatory()),
                        List.of(new Bars.Value(row.median(), message("figures.bar.answer", row.median())))))
                .toList();
        return new Answering(rows, quickest, least, Bars.of(bars));
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
