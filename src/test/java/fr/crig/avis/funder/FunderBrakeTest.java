package fr.crig.avis.funder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.page.TypedWords;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.support.BindingAwareModelMap;
import org.springframework.web.servlet.ModelAndView;

/** Whoever tries links one after the other is slowed down, and whoever has typed an answer meanwhile keeps it. */
class FunderBrakeTest {

    private static final String GUESSER = "192.0.2.7";

    private final AtomicLong now = new AtomicLong();
    private final FunderBrake brake = new FunderBrake(new FunderProperties(30), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    /** Without a desk: what is refused reaches none. */
    private final FunderController pages = new FunderController(null, brake);

    @Test
    void lets30LinksOfAnAddressThroughAMinute() {
        assertThat(IntStream.range(0, 31).filter(one -> brake.lets(GUESSER))).hasSize(30);
        assertThat(brake.lets("192.0.2.8")).as("another address").isTrue();

        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(IntStream.range(0, 3).filter(one -> brake.lets(GUESSER))).hasSize(1);
    }

    @Test
    void givesBackWhatWasTypedToWhomItSlows() {
        useUp();
        var form = new FunderAnswerForm();
        form.remark = "Versé en deux fois";
        ModelAndView answer = pages.answer(
                form,
                new BeanPropertyBindingResult(form, "form"),
                request(),
                new MockHttpServletResponse(),
                new BindingAwareModelMap());

        assertThat(answer.getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(answer.getModel())
                .extractingByKey("typed", InstanceOfAssertFactories.list(TypedWords.class))
                .extracting(TypedWords::words)
                .containsExactly("Versé en deux fois");
    }

    @Test
    void opensNoLinkToWhomItSlows() {
        useUp();
        ModelAndView page = pages.show("token", request(), new MockHttpServletResponse(), new BindingAwareModelMap());
        assertThat(page.getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    private void useUp() {
        IntStream.range(0, 30).forEach(one -> brake.lets(GUESSER));
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(GUESSER);
        return request;
    }
}
