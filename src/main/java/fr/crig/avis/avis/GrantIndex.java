package fr.crig.avis.avis;

import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.stereotype.Component;

/** Whether all is known of a grant, and whose it is, stands in the register too. */
@Component
class GrantIndex implements AfterSaveCallback<GrantData> {

    private final RegisterIndex index;

    GrantIndex(RegisterIndex index) {
        this.index = index;
    }

    @Override
    public GrantData onAfterSave(GrantData data) {
        index.changed(data.reference());
        return data;
    }
}
