package fr.crig.avis.notification;

import java.util.EnumMap;
import java.util.Map;

/** How soon to be told, by kind; a kind that is not one's own stays empty. */
public class PreferenceForm {

    public String opinions = "";
    public String consultations = "";
    public String progress = "";
    public String followUp = "";

    static PreferenceForm of(Map<NoticeKind, Rhythm> chosen) {
        var form = new PreferenceForm();
        form.opinions = chosen.get(NoticeKind.OPINIONS).name();
        form.consultations = chosen.get(NoticeKind.CONSULTATIONS).name();
        form.progress = chosen.get(NoticeKind.PROGRESS).name();
        form.followUp = chosen.get(NoticeKind.FOLLOW_UP).name();
        return form;
    }

    Map<NoticeKind, String> typed() {
        return new EnumMap<>(Map.of(
                NoticeKind.OPINIONS, opinions,
                NoticeKind.CONSULTATIONS, consultations,
                NoticeKind.PROGRESS, progress,
                NoticeKind.FOLLOW_UP, followUp));
    }
}
