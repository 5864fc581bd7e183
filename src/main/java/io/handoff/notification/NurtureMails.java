package io.handoff.notification;

@org.springframework.stereotype.Component
public class NurtureMails {
    public void send(String contactId, String mqlId, String template, int touchNumber) {}
}
