package fr.crig.avis.notification;

/**
 * The calendar file of a message: mail programs show it as an invitation, whose answer buttons and changes find the entry again.
 *
 * @param method of RFC 5546, {@code REQUEST} or {@code CANCEL}: it stands in the file and in the header of its part
 * @param content in iCalendar
 */
record CalendarPart(String method, String content) {}
