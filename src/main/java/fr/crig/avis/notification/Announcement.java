package fr.crig.avis.notification;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened and what is asked, before it is put into words for each recipient.
 *
 * @param page path of the page it leads to, from the root of the service
 * @param due the day by which something is asked; null if nothing is, or no day was set
 * @param words arguments of the event's sentences, from {0}
 * @param attachment null when nothing goes with it
 */
record Announcement(
        NoticeKey key, NoticeFacts facts, String page, LocalDate due, List<Object> words, AttachedFile attachment) {

    static Announcement of(NoticeKey key, NoticeFacts facts) {
        String page = "/demandes/" + key.reference() + key.event().page();
        return new Announcement(key, facts, page, null, List.of(), null);
    }

    Announcement due(LocalDate day) {
        return new Announcement(key, facts, page, day, words, attachment);
    }

    Announcement saying(Object... someWords) {
        return new Announcement(key, facts, page, due, List.of(someWords), attachment);
    }

    Announcement leadingTo(String somePage) {
        return new Announcement(key, facts, somePage, due, words, attachment);
    }

    Announcement with(AttachedFile file) {
        return new Announcement(key, facts, page, due, words, file);
    }
}
