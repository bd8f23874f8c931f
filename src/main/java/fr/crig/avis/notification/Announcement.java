package fr.crig.avis.notification;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened and what is asked, before it is put into words for each recipient.
 *
 * @param page path of the page it leads to, from the root of the service; empty if it leads nowhere
 * @param due the day by which something is asked; null if nothing is, or no day was set
 * @param words arguments of the event's sentences, from {0}
 */
record Announcement(
        NoticeKey key, NoticeTopic topic, String page, LocalDate due, List<Object> words, Enclosed enclosed) {

    static Announcement of(NoticeKey key, NoticeTopic topic) {
        String end = key.event().page();
        return new Announcement(key, topic, end == null ? "" : topic.page() + end, null, List.of(), Enclosed.NOTHING);
    }

    static Announcement once(NoticeEvent event, NoticeTopic topic) {
        return of(NoticeKey.once(event, topic), topic);
    }

    /** @param occurrence see {@link NoticeKey#each} */
    static Announcement each(NoticeEvent event, NoticeTopic topic, Object... occurrence) {
        return of(NoticeKey.each(event, topic, occurrence), topic);
    }

    Announcement due(LocalDate day) {
        return new Announcement(key, topic, page, day, words, enclosed);
    }

    Announcement saying(Object... someWords) {
        return new Announcement(key, topic, page, due, List.of(someWords), enclosed);
    }

    Announcement leadingTo(String somePage) {
        return new Announcement(key, topic, somePage, due, words, enclosed);
    }

    boolean leadsSomewhere() {
        return !page.isEmpty();
    }

    Announcement with(List<Detail> details) {
        return with(enclosed.with(details));
    }

    Announcement quoting(String words) {
        return with(enclosed.quoting(words));
    }

    Announcement with(AttachedFile file) {
        return with(enclosed.with(file));
    }

    Announcement with(Enclosed some) {
        return new Announcement(key, topic, page, due, words, some);
    }
}
