package io.handoff.process.feel;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;

/** Creates the DMN engine's FEEL: compiled expressions, with the engine's own FEEL as fallback. */
public class FastFeelFactory implements FeelEngineFactory {

    @Override
    public FeelEngine createInstance() {
        return new FastFeel(new ScalaFeelEngineFactory().createInstance());
    }
}
